package org.leydig.engine.scheme;

/** A dense matrix as the product of a lower and an upper triangle, with partial pivoting; solves without allocating. */
final class Factorisation {
    private final int n;
    private final double[] a;
    private final int[] pivot;

    Factorisation(int n) {
        this.n = n;
        a = new double[n * n];
        pivot = new int[n];
    }

    /** Where to write the matrix, row by row, before {@link #factor}. */
    double[] matrix() {
        return a;
    }

    /** Factors the matrix in place; false when it is singular or not finite. */
    boolean factor() {
        for (int k = 0; k < n; k++) {
            int p = k;
            for (int i = k + 1; i < n; i++) if (Math.abs(a[i * n + k]) > Math.abs(a[p * n + k])) p = i;
            pivot[k] = p;
            double head = a[p * n + k];
            if (!(Math.abs(head) > 0) || Double.isInfinite(head)) return false;
            if (p != k) swap(k, p);
            double inverse = 1 / head;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i * n + k] * inverse;
                a[i * n + k] = factor;
                if (factor != 0) subtract(i * n, k * n, k + 1, factor);
            }
        }
        return true;
    }

    private void swap(int k, int p) {
        for (int j = 0; j < n; j++) {
            double spare = a[k * n + j];
            a[k * n + j] = a[p * n + j];
            a[p * n + j] = spare;
        }
    }

    private void subtract(int row, int from, int first, double factor) {
        for (int j = first; j < n; j++) a[row + j] -= factor * a[from + j];
    }

    /** Replaces the right side by the solution. */
    void solve(double[] b) {
        for (int k = 0; k < n; k++) {
            double value = b[pivot[k]];
            b[pivot[k]] = b[k];
            double sum = 0;
            for (int j = 0; j < k; j++) sum += a[k * n + j] * b[j];
            b[k] = value - sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = 0;
            for (int j = i + 1; j < n; j++) sum += a[i * n + j] * b[j];
            b[i] = (b[i] - sum) / a[i * n + i];
        }
    }
}

package org.leydig.engine.scheme;

/**
 * Steinebach's Rosenbrock method of order 5 with an error estimate of order 4: linearly implicit, stiffly accurate and
 * L-stable, eight stages with one factorisation; dense output of order 4. Where the rates depend on time, their
 * derivative by time enters.
 *
 * <p>G. Steinebach, Construction of Rosenbrock-Wanner method Rodas5P and numerical benchmarks within the Julia
 * Differential Equations package, BIT Numerical Mathematics 63 (2023) 27. The paper's coefficients in the form of Hairer
 * and Wanner, Solving Ordinary Differential Equations II, IV.7 (7.25), which needs no product with the Jacobian.
 *
 * <p>A stiff state may be exact at both ends of a step and far off between, where samples are taken and events found. So
 * the error of a step is the larger of the embedded estimate and of what the dense output leaves over in the equations
 * at the middle, brought back to the states by the step's own factors (the idea of Steinebach's variant Rodas5Pr).
 */
public final class Rodas5P implements Scheme {
    private static final double GAMMA = 0.21193756319429014;

    private static final double[][] A = {{}, {3.0}, {2.849394379747939, 0.45842242204463923},
            {-6.954028509809101, 2.489845061869568, -10.358996098473584},
            {2.8029986275628964, 0.5072464736228206, -0.3988312541770524, -0.04721187230404641},
            {-7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256, 0.030198172008377946}};

    private static final double[][] C = {{}, {-14.155112264123755}, {-17.97296035885952, -2.859693295451294},
            {147.12150275711716, -1.41221402718213, 71.68940251302358},
            {165.43517024871676, -0.4592823456491126, 42.90938336958603, -5.961986721573306},
            {24.854864614690072, -3.0009227002832186, 47.4931110020768, 5.5814197821558125, -0.6610691825249471},
            {30.91273214028599, -3.1208243349937974, 77.79954646070892, 34.28646028294783, -19.097331116725623,
                    -28.087943162872662},
            {37.80277123390563, -3.2571969029072276, 112.26918849496327, 66.9347231244047, -40.06618937091002,
                    -54.66780262877968, -9.48861652309627}};

    private static final double[] TIME = {0, 0.6358126895828704, 0.4095798393397535, 0.9769306725060716,
            0.4288403609558664};
    private static final double[] BY_TIME = {0.21193756319429014, -0.42387512638858027, -0.3384627126235924,
            1.8046452872882734, 2.325825639765069};

    private static final double[][] DENSE = {
            {25.948786856663858, -2.5579724845846235, 10.433815404888879, -2.3679251022685204, 0.524948541321073,
                    1.1241088310450404, 0.4272876194431874, -0.17202221070155493},
            {-9.91568850695171, -0.9689944594115154, 3.0438037242978453, -24.495224566215796, 20.176138334709044,
                    15.98066361424651, -6.789040303419874, -6.710236069923372},
            {11.419903575922262, 2.8879645146136994, 72.92137995996029, 80.12511834622643, -52.072871366152654,
                    -59.78993626266729, -0.15582684282751913, 4.883087185713722}};

    private static final int STAGES = 8;

    private final Flow flow;
    private final int n;
    private final double[][] k;
    private final double[] first;
    private final double[] byTime;
    private final double[] jacobian;
    private final double[] stage;
    private final double[] rates;
    private final double[] bend;
    private final double[] middle;
    private final double[] error;
    private final Factorisation system;
    private double[] y;
    private double[] next;
    private double time;
    private double end;
    private boolean linearised;
    private long evaluations;

    public Rodas5P(Flow flow) {
        this.flow = flow;
        n = flow.size();
        k = new double[STAGES][n];
        first = new double[n];
        byTime = new double[n];
        jacobian = new double[n * n];
        stage = new double[n];
        rates = new double[n];
        bend = new double[3 * n];
        middle = new double[n];
        error = new double[n];
        system = new Factorisation(n);
        y = new double[n];
        next = new double[n];
    }

    @Override
    public String name() {
        return "Rodas5P";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public int denseOrder() {
        return 4;
    }

    @Override
    public int errorOrder() {
        return 5;
    }

    @Override
    public void begin(double t, double[] from) {
        time = t;
        System.arraycopy(from, 0, y, 0, n);
        rates(time, y, first);
        linearised = false;
    }

    private void rates(double t, double[] at, double[] to) {
        flow.derivatives(t, at, to);
        evaluations++;
    }

    @Override
    public double attempt(double to, Tolerance tolerance) {
        end = to;
        double h = end - time;
        linearise();
        double diagonal = 1 / (h * GAMMA);
        double[] matrix = system.matrix();
        for (int i = 0; i < matrix.length; i++) matrix[i] = -jacobian[i];
        for (int i = 0; i < n; i++) matrix[i * n + i] += diagonal;
        if (!system.factor()) return Double.NaN;
        for (int s = 0; s < STAGES; s++) stage(s, h);
        System.arraycopy(stage, 0, next, 0, n);
        add(next, k[7], 1);
        for (int j = 0; j < 3; j++) {
            for (int i = 0; i < n; i++) bend[j * n + i] = 0;
            for (int s = 0; s < STAGES; s++) for (int i = 0; i < n; i++) bend[j * n + i] += DENSE[j][s] * k[s][i];
        }
        leftOver(h);
        return tolerance.ratio(error, y, next);
    }

    /** Estimates the error at the end and in the middle, and keeps the larger. */
    private void leftOver(double h) {
        dense(0.5, stage);
        rates(time + 0.5 * h, stage, rates);
        for (int i = 0; i < n; i++) {
            middle[i] = (next[i] - y[i] + 0.25 * (bend[n + i] + bend[2 * n + i])) / h - rates[i];
        }
        system.solve(middle);
        for (int i = 0; i < n; i++) error[i] = Math.max(Math.abs(k[7][i]), Math.abs(middle[i]));
    }

    private void linearise() {
        if (linearised) return;
        flow.jacobian(time, y, jacobian);
        flow.timeDerivatives(time, y, byTime);
        linearised = true;
    }

    /** Solves for one stage; the last two go on from the place of the one before. */
    private void stage(int s, double h) {
        double[] right = k[s];
        if (s == 0) {
            System.arraycopy(first, 0, right, 0, n);
        } else {
            if (s < 6) {
                System.arraycopy(y, 0, stage, 0, n);
                for (int j = 0; j < s; j++) add(stage, k[j], A[s][j]);
            } else {
                add(stage, k[s - 1], 1);
            }
            rates(s < 5 ? time + TIME[s] * h : end, stage, rates);
            System.arraycopy(rates, 0, right, 0, n);
            for (int j = 0; j < s; j++) add(right, k[j], C[s][j] / h);
        }
        if (s < 5) add(right, byTime, BY_TIME[s] * h);
        system.solve(right);
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) to[i] += times * what[i];
    }

    @Override
    public void accept() {
        time = end;
        double[] spare = y;
        y = next;
        next = spare;
        rates(time, y, first);
        linearised = false;
    }

    @Override
    public void dense(double s, double[] to) {
        double rest = 1 - s;
        double[] from = y;
        double[] last = next;
        for (int i = 0; i < n; i++) {
            double inner = bend[i] + s * (bend[n + i] + s * bend[2 * n + i]);
            to[i] = rest * from[i] + s * (last[i] + rest * inner);
        }
    }

    @Override
    public double time() {
        return time;
    }

    @Override
    public double[] state() {
        return y;
    }

    @Override
    public double[] rates() {
        return first;
    }

    @Override
    public double[] end() {
        return next;
    }

    @Override
    public double[] error() {
        return error;
    }

    @Override
    public long evaluations() {
        return evaluations;
    }
}

# How far LSODAR's means of the last 30 days of a year on pulse25 are off at a tolerance, sampled every 0.05 h, against the same at
# 1e-10: the largest relative error of the men of drives 0.8, 1.025 and 1.25, of T, LH and FSH. Rscript lsoda_errors.R RTOL
source("lsoda_pulse25.R") # the problem, its start and RTOL
month <- 8766 - 720
times <- c(seq(0, month - 1, 24), seq(month, 8766, .05))
means <- function(drive, rtol) {
  o <- lsodar(y, times, "derivs", drive, rtol, rtol, dllname = "lsoda_pulse25", initfunc = "initmod", rootfunc = "root",
    nroot = 1, events = list(func = "pulse", root = TRUE), maxsteps = 1e6)
  colMeans(o[o[, 1] > month, c(11, 8, 10)])
}
off <- sapply(c(.8, 1.025, 1.25), function(drive) abs(means(drive, rtol) / means(drive, 1e-10) - 1))
cat("LSODAR errors", apply(off, 1, max), "\n")

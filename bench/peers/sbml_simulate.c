/* The frame of the C program that sbml_simulate.py writes from an SBML model: CVODE (BDF) between events, SBML L3V2 event
   semantics at them. Names between at-signs are filled in. */
#include <cvode/cvode.h>
#include <math.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

/*@SIZES@*/
/*@EVENTS@*/
/*@SIGNS@*/
/*@FUNCTIONS@*/
static double h[H + 1];

static void start(double t, double *y) {
/*@START@*/
}

static int rates(realtype t, N_Vector state, N_Vector change, void *user) {
  double *y = NV_DATA_S(state), *d = NV_DATA_S(change);
/*@UNPACK@*/
  /*@RATES@*/
  return 0;
}

static int roots(realtype t, N_Vector state, realtype *g, void *user) {
  double *y = NV_DATA_S(state);
/*@UNPACK@*/
  /*@ROOTS@*/
  return 0;
}

static void triggers(double t, double *y, const int *holds, int *fires) {
/*@UNPACK@*/
  /*@TRIGGERS@*/
}

static void timing(double t, double *y, double *delay, double *priority) {
/*@UNPACK@*/
  /*@DELAYS@*/
  /*@PRIORITIES@*/
}

static void assign(int event, int put, double t, double *y, double *v) {
/*@UNPACK@*/
  switch (event) {
    /*@ASSIGN@*/
  }
}

static void report(double t, double *y) {
  double r[R + 1];
/*@UNPACK@*/
  /*@REPORT@*/
  printf("%.17g", t);
  for (int i = 0; i < R; i++) printf(",%.17g", r[i]);
  printf("\n");
}

static int true_for(const char *s, double g) {
  if (!strcmp(s, "<")) return g < 0;
  if (!strcmp(s, "<=")) return g <= 0;
  if (!strcmp(s, ">")) return g > 0;
  if (!strcmp(s, ">=")) return g >= 0;
  return !strcmp(s, "==") ? g == 0 : g != 0;
}

/* An event that has fired and waits for its turn. */
typedef struct { int event; double due; double v[V]; } Waiting;
static Waiting waiting[10000];
static int waits = 0;
static int held_true[E + 1];

/* Notices what has fired: every event whose trigger turned true. Forgets what may not wait any longer. */
static void notice(double t, double *y, const int *holds) {
  int fires[E + 1];
  double delay[E + 1], priority[E + 1];
  triggers(t, y, holds, fires);
  timing(t, y, delay, priority);
  for (int e = 0; e < E; e++) {
    if (!fires[e] && held_true[e] && !persistent[e])
      for (int i = waits - 1; i >= 0; i--)
        if (waiting[i].event == e) waiting[i] = waiting[--waits];
    if (fires[e] && !held_true[e]) {
      if (waits == 10000) { fprintf(stderr, "too many events wait at %g\n", t); exit(1); }
      Waiting *w = &waiting[waits++];
      w->event = e;
      w->due = t + delay[e];
      if (from_trigger[e]) assign(e, 0, t, y, w->v);
    }
    held_true[e] = fires[e] != 0;
  }
}

/* Carries out what is due, highest priority first; each may let others fire. Says whether anything happened. */
static int happen(double t, double *y, int *holds, double *g, N_Vector state) {
  int any = 0;
  for (;;) {
    double delay[E + 1], priority[E + 1];
    timing(t, y, delay, priority);
    int next = -1;
    for (int i = 0; i < waits; i++)
      if (waiting[i].due <= t && (next < 0 || priority[waiting[i].event] > priority[waiting[next].event])) next = i;
    if (next < 0) return any;
    Waiting w = waiting[next];
    waiting[next] = waiting[--waits];
    if (!from_trigger[w.event]) assign(w.event, 0, t, y, w.v);
    assign(w.event, 1, t, y, w.v);
    any = 1;
    double now[C + 1];
    roots(t, state, now, NULL);
    for (int i = 0; i < C; i++) {
      if (now[i] != g[i]) holds[i] = true_for(sign[i], now[i]);
      g[i] = now[i];
    }
    notice(t, y, holds);
  }
}

static void must(int flag, const char *what) {
  if (flag < 0) { fprintf(stderr, "%s failed: %d\n", what, flag); exit(1); }
}

int main(int count, char **words) {
  double end = atof(words[1]), step = atof(words[2]), tolerance = atof(words[3]), t = 0;
  SUNContext context;
  SUNContext_Create(NULL, &context);
  N_Vector state = N_VNew_Serial(N, context), absolute = N_VNew_Serial(N, context);
  double *y = NV_DATA_S(state), g[C + 1];
  int holds[C + 1], found[C + 1];
  start(0, y);
  for (int i = 0; i < N; i++) NV_DATA_S(absolute)[i] = tolerance * fmax(fabs(y[i]), 1e-3);
  for (int e = 0; e < E; e++) held_true[e] = initially[e];
  roots(0, state, g, NULL);
  for (int i = 0; i < C; i++) holds[i] = true_for(sign[i], g[i]);
  notice(0, y, holds);
  happen(0, y, holds, g, state);
  void *cvode = CVodeCreate(CV_BDF, context);
  must(CVodeInit(cvode, rates, 0, state), "CVodeInit");
  must(CVodeSVtolerances(cvode, tolerance, absolute), "CVodeSVtolerances");
  SUNMatrix matrix = SUNDenseMatrix(N, N, context);
  SUNLinearSolver solver = SUNLinSol_Dense(state, matrix, context);
  must(CVodeSetLinearSolver(cvode, solver, matrix), "CVodeSetLinearSolver");
  if (C > 0) must(CVodeRootInit(cvode, C, roots), "CVodeRootInit");
  CVodeSetMaxNumSteps(cvode, 100000000);
  CVodeSetNoInactiveRootWarn(cvode);
  report(0, y);
  for (long row = 1; row * step <= end * (1 + 1e-12); row++) {
    double until = row * step;
    while (t < until) {
      double stop = until;
      for (int i = 0; i < waits; i++) stop = fmin(stop, waiting[i].due);
      int happened = 0;
      if (stop > t) {
        CVodeSetStopTime(cvode, stop);
        int flag = CVode(cvode, stop, state, &t, CV_NORMAL);
        must(flag, "CVode");
        roots(t, state, g, NULL);
        if (flag == CV_ROOT_RETURN) {
          CVodeGetRootInfo(cvode, found);
          for (int i = 0; i < C; i++)
            holds[i] = found[i] ? true_for(sign[i], found[i]) : true_for(sign[i], g[i]);
          notice(t, y, holds);
          happened = 1;
        }
        if (t >= stop) t = stop;
      }
      happened |= happen(t, y, holds, g, state);
      if (happened) must(CVodeReInit(cvode, t, state), "CVodeReInit");
    }
    report(t, y);
  }
  return 0;
}

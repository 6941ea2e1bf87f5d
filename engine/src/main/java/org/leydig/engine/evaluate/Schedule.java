package org.leydig.engine.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leydig.engine.evaluate.Routine.Store;
import org.leydig.engine.evaluate.Routine.Task;

/**
 * The order in which a routine is computed, cut into pieces small enough for the just-in-time compiler, which refuses
 * methods of more than 8,000 bytes (they then run some 60 times slower).
 *
 * <p>A value that is used more than once, or whose term is large or deep, is computed by a step of its own; all others
 * are computed where they are used, those in the branches of a choice only when the branch is taken.
 */
final class Schedule {
    /** Bytes of code that a piece may have by the estimate of {@link #cost}, which errs to the high side. */
    private static final int PIECE = 7500;
    private static final int TERM = 1000;
    private static final int DEPTH = 24;

    /** Loads or stores a local variable with a number above 255. */
    private static final int LOAD = 4;
    /** Loads or stores an element of an array. */
    private static final int ARRAY = 5;

    /** One step: computes a value, or stores it. */
    sealed interface Step {
        int node();

        /** Computes the value of a node and keeps it. */
        record Compute(int node) implements Step {}

        /** Stores a value. */
        record Put(Store store) implements Step {
            @Override
            public int node() {
                return store.node();
            }
        }
    }

    /**
     * Steps that make one method.
     *
     * @param steps in order
     * @param passed values computed here that later pieces use
     */
    record Piece(List<Step> steps, Set<Integer> passed) {}

    private final Graph graph;
    private final Routine routine;
    private final Map<Integer, Integer> slots;
    private final int[] uses;
    private final int[] bytes;
    private final int[] depth;
    private final boolean[] kept;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Integer, Integer> scratch = new HashMap<>();

    /**
     * @param slots for fixed nodes, the places of {@code known} where deriving has left their values
     */
    Schedule(Graph graph, Routine routine, Map<Integer, Integer> slots) {
        this.graph = graph;
        this.routine = routine;
        this.slots = routine.name().task() == Task.DERIVE ? Map.of() : slots;
        uses = new int[graph.size()];
        bytes = new int[graph.size()];
        depth = new int[graph.size()];
        kept = new boolean[graph.size()];
        count();
        measure();
        cut(steps());
    }

    Routine routine() {
        return routine;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** How many values pass from piece to piece. */
    int passed() {
        return scratch.size();
    }

    /** Where a value that passes between pieces is kept. */
    int place(int number) {
        return scratch.get(number);
    }

    /** The node as this routine sees it: a fixed one is read from where deriving has left it. */
    Node node(int number) {
        Integer slot = slots.get(number);
        return slot == null ? graph.node(number) : new Node.Known(slot);
    }

    /** Whether a value is computed by a step of its own. */
    boolean kept(int number) {
        return kept[number];
    }

    /** Whether a place of {@code y} or {@code known} is read more than once. */
    boolean readOften(int number) {
        return uses[number] > 1;
    }

    private void count() {
        for (int draw : routine.draws()) uses[draw]++;
        for (Store store : routine.stores()) uses[store.node()]++;
        for (int number = uses.length - 1; number >= 0; number--) { // users stand behind what they use
            if (uses[number] == 0) continue;
            for (int operand : node(number).operands()) uses[operand]++;
        }
    }

    /** Decides, from the leaves up, which values are kept. */
    private void measure() {
        for (int number = 0; number < uses.length; number++) {
            if (uses[number] == 0) continue;
            Node node = node(number);
            bytes[number] = own(node);
            depth[number] = 1;
            int before = 0;
            for (int operand : node.operands()) {
                boolean local = kept[operand] || (isPlace(operand) && readOften(operand));
                bytes[number] += local ? LOAD : bytes[operand];
                depth[number] = Math.max(depth[number], before + (kept[operand] ? 1 : depth[operand]));
                before++;
            }
            boolean large = bytes[number] > TERM || depth[number] > DEPTH || node instanceof Node.Drawn;
            kept[number] = !node.leaf() && (uses[number] > 1 || large);
        }
    }

    /** An upper estimate of a node's own bytes of code. */
    private static int own(Node node) {
        return switch (node) {
            case Node.Literal _,Node.Time _ -> LOAD;
            case Node.State _,Node.Known _ -> ARRAY;
            case Node.Unary _ -> 16;
            case Node.Binary binary -> switch (binary.operator()) {
                case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> 1;
                case POWER, MIN, MAX -> 3;
                default -> 20;
            };
            case Node.Choice _ -> 12;
            case Node.Drawn _ -> 20;
        };
    }

    /** All steps in an order in which each value is computed before it is used, as near to its first use as may be. */
    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        boolean[] done = new boolean[graph.size()];
        for (int draw : routine.draws()) compute(draw, steps, done);
        for (Store store : routine.stores()) {
            compute(store.node(), steps, done);
            steps.add(new Step.Put(store));
        }
        return steps;
    }

    /** Computes what a value needs and then itself, without recursion: terms may be deep. */
    private void compute(int number, List<Step> steps, boolean[] done) {
        ArrayDeque<Integer> todo = new ArrayDeque<>(List.of(number));
        while (!todo.isEmpty()) {
            int next = todo.peek();
            List<Integer> missing = new ArrayList<>();
            if (!done[next]) for (int operand : node(next).operands()) if (!done[operand]) missing.addFirst(operand);
            if (!missing.isEmpty()) {
                missing.forEach(todo::push);
                continue;
            }
            todo.pop();
            if (done[next]) continue;
            done[next] = true;
            if (kept[next]) steps.add(new Step.Compute(next));
        }
    }

    /** Kept values and places read often that a step's term uses directly. */
    Set<Integer> needs(Step step) {
        Set<Integer> needs = new LinkedHashSet<>();
        if (step instanceof Step.Compute compute) {
            for (int operand : node(compute.node()).operands()) need(operand, needs);
        } else {
            need(step.node(), needs);
        }
        return needs;
    }

    private void need(int number, Set<Integer> needs) {
        if (kept[number] || (isPlace(number) && readOften(number))) {
            needs.add(number);
        } else {
            for (int operand : node(number).operands()) need(operand, needs);
        }
    }

    private boolean isPlace(int number) {
        return node(number) instanceof Node.State || node(number) instanceof Node.Known;
    }

    private void cut(List<Step> steps) {
        List<List<Step>> lists = new ArrayList<>();
        Map<Integer, Integer> madeIn = new HashMap<>();
        List<Step> current = new ArrayList<>();
        Set<Integer> here = new HashSet<>();
        int size = 0;
        for (Step step : steps) {
            int cost = cost(step, here);
            if (size + cost > PIECE && !current.isEmpty()) {
                lists.add(current);
                current = new ArrayList<>();
                here = new HashSet<>();
                size = 0;
                cost = cost(step, here);
            }
            current.add(step);
            size += cost;
            for (int need : needs(step)) {
                here.add(need);
                Integer made = madeIn.get(need);
                if (made != null && made < lists.size()) scratch.computeIfAbsent(need, n -> scratch.size());
            }
            if (step instanceof Step.Compute compute) {
                here.add(compute.node());
                madeIn.put(compute.node(), lists.size());
            }
        }
        if (!current.isEmpty()) lists.add(current);
        for (List<Step> list : lists) {
            Set<Integer> passed = new LinkedHashSet<>();
            for (Step step : list) {
                if (step instanceof Step.Compute c && scratch.containsKey(c.node())) passed.add(c.node());
            }
            pieces.add(new Piece(list, passed));
        }
    }

    private int cost(Step step, Set<Integer> here) {
        int cost = switch (step) {
            case Step.Compute(int node) -> bytes[node] + LOAD + (ARRAY + LOAD); // perhaps passed on
            case Step.Put put -> (kept[put.node()] ? LOAD : bytes[put.node()]) + ARRAY;
        };
        for (int need : needs(step)) if (!here.contains(need)) cost += ARRAY + LOAD;
        return cost;
    }
}

#!/usr/bin/env python3
"""Simulate an SBML model independently of Leydig: libSBML reads it, a C program is written from it, SUNDIALS CVODE runs it.

    apt-get install python3-sbml5 libsundials-dev gcc
    /usr/bin/python3 sbml_simulate.py man.xml --end 48 --step 0.1 --report testis__T,pituitary__LH --out curves.csv

Takes what Leydig writes: constant compartments, rate and assignment rules, initial assignments, reactions with constant
stoichiometry and conversion factors, function definitions, events with delay, priority, persistence, initial value of the
trigger and values from trigger time. Anything else is refused. Events are found as roots of every comparison in their
triggers; at a root the comparison counts as the side that it turns to.
"""
import argparse
import os
import subprocess
import sys
import tempfile

try:
    import libsbml as sbml
except ImportError:
    sys.exit("libSBML for Python is missing: apt-get install python3-sbml5, and run this with /usr/bin/python3")

BINARY = {sbml.AST_DIVIDE: "({}/{})", sbml.AST_POWER: "pow({},{})", sbml.AST_FUNCTION_POWER: "pow({},{})",
          sbml.AST_FUNCTION_REM: "fmod({},{})"}
UNARY = {sbml.AST_FUNCTION_EXP: "exp", sbml.AST_FUNCTION_LN: "log", sbml.AST_FUNCTION_ABS: "fabs",
         sbml.AST_FUNCTION_FLOOR: "floor", sbml.AST_FUNCTION_CEILING: "ceil", sbml.AST_FUNCTION_SIN: "sin",
         sbml.AST_FUNCTION_COS: "cos", sbml.AST_FUNCTION_TAN: "tan", sbml.AST_FUNCTION_ARCSIN: "asin",
         sbml.AST_FUNCTION_ARCCOS: "acos", sbml.AST_FUNCTION_ARCTAN: "atan", sbml.AST_FUNCTION_SINH: "sinh",
         sbml.AST_FUNCTION_COSH: "cosh", sbml.AST_FUNCTION_TANH: "tanh"}
COMPARISONS = {sbml.AST_RELATIONAL_LT: "<", sbml.AST_RELATIONAL_LEQ: "<=", sbml.AST_RELATIONAL_GT: ">",
               sbml.AST_RELATIONAL_GEQ: ">=", sbml.AST_RELATIONAL_EQ: "==", sbml.AST_RELATIONAL_NEQ: "!="}
JOINED = {sbml.AST_PLUS: ("+", "0.0"), sbml.AST_TIMES: ("*", "1.0"), sbml.AST_LOGICAL_AND: ("&&", "1"),
          sbml.AST_LOGICAL_OR: ("||", "0")}


class Refused(Exception):
    """The model has something that this program does not take."""


def c_term(node, name, compare=None):
    """A formula in C. `name` spells a quantity; `compare`, if given, takes over the comparisons (lhs, sign, rhs)."""
    kind = node.getType()
    parts = [c_term(node.getChild(i), name, compare) for i in range(node.getNumChildren())]
    if node.isNumber():
        return repr(float(node.getValue()))
    if kind == sbml.AST_NAME_TIME:
        return "t"
    if kind == sbml.AST_NAME:
        return name(node.getName())
    if kind == sbml.AST_CONSTANT_TRUE:
        return "1"
    if kind == sbml.AST_CONSTANT_FALSE:
        return "0"
    if kind in (sbml.AST_CONSTANT_PI, sbml.AST_CONSTANT_E, sbml.AST_NAME_AVOGADRO):
        return repr(float(node.getValue()))
    if kind in JOINED:
        sign, empty = JOINED[kind]
        return "(" + f" {sign} ".join(parts) + ")" if parts else empty
    if kind == sbml.AST_MINUS:
        return f"(-{parts[0]})" if len(parts) == 1 else f"({parts[0]} - {parts[1]})"
    if kind in BINARY:
        return BINARY[kind].format(*parts)
    if kind in UNARY:
        return f"{UNARY[kind]}({parts[0]})"
    if kind == sbml.AST_FUNCTION_ROOT:
        return f"sqrt({parts[0]})" if len(parts) == 1 else f"pow({parts[1]}, 1.0 / {parts[0]})"
    if kind == sbml.AST_FUNCTION_LOG:
        return f"(log({parts[1]}) / log({parts[0]}))" if len(parts) == 2 else f"log10({parts[0]})"
    if kind in (sbml.AST_FUNCTION_MIN, sbml.AST_FUNCTION_MAX):
        call = "fmin" if kind == sbml.AST_FUNCTION_MIN else "fmax"
        text = parts[0]
        for part in parts[1:]:
            text = f"{call}({text}, {part})"
        return text
    if kind == sbml.AST_LOGICAL_NOT:
        return f"(!{parts[0]})"
    if kind in COMPARISONS:
        if compare:
            return compare(parts[0], COMPARISONS[kind], parts[1])
        return f"({parts[0]} {COMPARISONS[kind]} {parts[1]})"
    if kind == sbml.AST_FUNCTION_PIECEWISE:
        text = parts[-1] if len(parts) % 2 else "NAN"
        for i in range(len(parts) // 2 - 1, -1, -1):
            text = f"({parts[2 * i + 1]} ? {parts[2 * i]} : {text})"
        return text
    if kind == sbml.AST_FUNCTION:
        return f"f_{node.getName()}({', '.join(parts)})"
    raise Refused(f"formula {sbml.formulaToL3String(node)}")


def names_in(node):
    names = {node.getName()} if node.getType() == sbml.AST_NAME else set()
    for i in range(node.getNumChildren()):
        names |= names_in(node.getChild(i))
    return names


def in_order(definitions):
    """(name, formula) pairs so that each comes after those it uses."""
    left, done = dict(definitions), []
    while left:
        ready = [n for n in left if not (names_in(left[n]) & left.keys() - {n})]
        if not ready:
            raise Refused("rules in a circle: " + ", ".join(left))
        done += [(n, left.pop(n)) for n in ready]
    return done


class Program:
    """The C program of one model: states y[], held values and parameters h[], computed values as locals."""

    def __init__(self, model):
        self.model = model
        rules = [model.getRule(i) for i in range(model.getNumRules())]
        if any(rule.isAlgebraic() for rule in rules):
            raise Refused("algebraic rule")
        self.rates = {r.getVariable(): r.getMath() for r in rules if r.isRate()}
        self.computed = {r.getVariable(): r.getMath() for r in rules if r.isAssignment()}
        self.reactions = [model.getReaction(i) for i in range(model.getNumReactions())]
        for reaction in self.reactions:
            self.computed[reaction.getId()] = reaction.getKineticLaw().getMath()
        self.changes = self.species_changes()
        self.states = list(self.rates) + list(self.changes)
        self.events = [model.getEvent(i) for i in range(model.getNumEvents())]
        everything = [e.getId() for l in (model.getListOfCompartments(), model.getListOfSpecies(),
                                          model.getListOfParameters()) for e in (l.get(i) for i in range(l.size()))]
        self.held = [n for n in everything if n not in self.states and n not in self.computed]
        self.order = in_order(self.computed.items())
        self.comparisons = []

    def species_changes(self):
        changes = {}
        for reaction in self.reactions:
            sides = [(reaction.getReactant(i), "-") for i in range(reaction.getNumReactants())]
            sides += [(reaction.getProduct(i), "+") for i in range(reaction.getNumProducts())]
            for reference, sign in sides:
                species = self.model.getSpecies(reference.getSpecies())
                if species.getBoundaryCondition() or species.getConstant():
                    continue
                factor = f" * {self.name(species.getConversionFactor())}" if species.isSetConversionFactor() else ""
                volume = "" if species.getHasOnlySubstanceUnits() else f" / {self.name(species.getCompartment())}"
                changes.setdefault(species.getId(), []).append(
                    f"{sign} {reference.getStoichiometry()!r} * {self.name(reaction.getId())}{factor}{volume}")
        return changes

    @staticmethod
    def name(quantity):
        return "q_" + quantity

    def term(self, node, compare=None):
        return c_term(node, self.name, compare)

    def unpack(self):
        """Locals for all states, held and computed values."""
        lines = [f"double {self.name(n)} = y[{i}];" for i, n in enumerate(self.states)]
        lines += [f"double {self.name(n)} = h[{i}];" for i, n in enumerate(self.held)]
        lines += [f"double {self.name(n)} = {self.term(math)};" for n, math in self.order]
        return "  " + "\n  ".join(lines) + "\n"

    def place(self, quantity):
        if quantity in self.states:
            return f"y[{self.states.index(quantity)}]"
        return f"h[{self.held.index(quantity)}]"

    def comparison(self, left, sign, right):
        self.comparisons.append((left, sign, right))
        return f"holds[{len(self.comparisons) - 1}]"

    def functions(self):
        text = ""
        for i in range(self.model.getNumFunctionDefinitions()):
            function = self.model.getFunctionDefinition(i)
            arguments = ", ".join(f"double a_{function.getArgument(k).getName()}"
                                  for k in range(function.getNumArguments()))
            body = c_term(function.getBody(), lambda n: "a_" + n)
            text += f"static double f_{function.getId()}({arguments}) {{ return {body}; }}\n"
        return text

    def start(self):
        """Starting values: numbers first, then initial assignments and rules in order of what they use."""
        lines, formulas = [], dict(self.computed)
        for i in range(self.model.getNumInitialAssignments()):
            assignment = self.model.getInitialAssignment(i)
            formulas[assignment.getSymbol()] = assignment.getMath()
        for quantity in self.states + self.held:
            if quantity in formulas:
                continue
            element = self.model.getElementBySId(quantity)
            kind = element.getTypeCode()
            value = {sbml.SBML_COMPARTMENT: lambda: element.getSize(), sbml.SBML_PARAMETER: lambda: element.getValue(),
                     sbml.SBML_SPECIES: lambda: self.species_start(element)}[kind]()
            lines.append(f"double {self.name(quantity)} = {value if isinstance(value, str) else repr(value)};")
        lines.sort(key=lambda line: "q_" in line.split("=")[1])
        lines += [f"double {self.name(n)} = {self.term(math)};" for n, math in in_order(formulas.items())]
        lines += [f"{self.place(n)} = {self.name(n)};" for n in self.states + self.held]
        return "  " + "\n  ".join(lines) + "\n"

    def species_start(self, species):
        if species.isSetInitialConcentration():
            amount = species.getHasOnlySubstanceUnits()
            volume = self.name(species.getCompartment())
            return f"{species.getInitialConcentration()!r} * {volume}" if amount else species.getInitialConcentration()
        if not species.isSetInitialAmount():
            raise Refused(f"{species.getId()} has no starting value")
        if species.getHasOnlySubstanceUnits():
            return species.getInitialAmount()
        return f"{species.getInitialAmount()!r} / {self.name(species.getCompartment())}"

    def source(self, reported):
        rhs = [f"d[{i}] = {self.term(self.rates[n]) if n in self.rates else ' '.join(self.changes[n])};"
               for i, n in enumerate(self.states)]
        triggers = [self.term(e.getTrigger().getMath(), self.comparison) for e in self.events]
        compared = [(f"{left} - ({right})", sign) for left, sign, right in self.comparisons]
        assign, delays, priorities, sizes = [], [], [], []
        for k, event in enumerate(self.events):
            assignments = [event.getEventAssignment(i) for i in range(event.getNumEventAssignments())]
            sizes.append(len(assignments))
            body = " ".join(f"v[{i}] = {self.term(a.getMath())};" for i, a in enumerate(assignments))
            put = " ".join(f"{self.place(a.getVariable())} = v[{i}];" for i, a in enumerate(assignments))
            assign.append(f"case {k}: if (put) {{ {put} }} else {{ {body} }} break;")
            delays.append(self.term(event.getDelay().getMath()) if event.isSetDelay() else "0")
            priorities.append(self.term(event.getPriority().getMath()) if event.isSetPriority() else "-INFINITY")
        flag = lambda values: ", ".join(str(int(v)) for v in values) or "0"
        with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "sbml_simulate.c")) as frame:
            text = frame.read()
        blocks = {
            "SIZES": f"enum {{ N = {len(self.states)}, H = {len(self.held)}, E = {len(self.events)}, "
                     f"C = {len(compared)}, V = {max(sizes, default=0) + 1}, R = {len(reported)} }};",
            "FUNCTIONS": self.functions(), "START": self.start(), "UNPACK": self.unpack(), "RATES": "\n  ".join(rhs),
            "ROOTS": "\n  ".join(f"g[{i}] = {text};" for i, (text, _) in enumerate(compared)),
            "SIGNS": "static const char *sign[] = {" + (", ".join(f'"{s}"' for _, s in compared) or '""') + "};",
            "TRIGGERS": "\n  ".join(f"fires[{k}] = {t};" for k, t in enumerate(triggers)),
            "DELAYS": "\n  ".join(f"delay[{k}] = {t};" for k, t in enumerate(delays)),
            "PRIORITIES": "\n  ".join(f"priority[{k}] = {t};" for k, t in enumerate(priorities)),
            "ASSIGN": "\n    ".join(assign),
            "EVENTS": f"static const int values_count[] = {{{flag(sizes)}}};\n"
                      f"static const int initially[] = {{{flag(e.getTrigger().getInitialValue() for e in self.events)}}};\n"
                      f"static const int persistent[] = {{{flag(e.getTrigger().getPersistent() for e in self.events)}}};\n"
                      f"static const int from_trigger[] = "
                      f"{{{flag(e.getUseValuesFromTriggerTime() for e in self.events)}}};",
            "REPORT": "\n  ".join(f"r[{i}] = {self.name(n)};" for i, n in enumerate(reported)),
        }
        for name, block in blocks.items():
            text = text.replace(f"/*@{name}@*/", block)
        return text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("--end", type=float, required=True, help="last instant, in the model's unit of time")
    parser.add_argument("--step", type=float, required=True, help="between two rows")
    parser.add_argument("--report", help="identifiers, joined by commas; all species and changing parameters if absent")
    parser.add_argument("--tolerance", type=float, default=1e-9, help="relative; absolute is this times the start value or 1e-3")
    parser.add_argument("--out", default="-")
    parser.add_argument("--c", help="also keep the C program here")
    args = parser.parse_args()
    document = sbml.readSBMLFromFile(args.model)
    if document.getNumErrors(sbml.LIBSBML_SEV_ERROR) or document.getModel() is None:
        sys.exit(f"{args.model} is not SBML: {document.getError(0).getMessage() if document.getNumErrors() else ''}")
    try:
        program = Program(document.getModel())
        reported = args.report.split(",") if args.report else program.states + [n for n, _ in program.order]
        unknown = [n for n in reported if n not in program.states + program.held and n not in program.computed]
        if unknown:
            sys.exit(f"not in the model: {', '.join(unknown)}")
        source = program.source(reported)
    except Refused as refused:
        sys.exit(f"{args.model}: this simulator does not take {refused}")
    with tempfile.TemporaryDirectory() as folder:
        c_file, binary = args.c or os.path.join(folder, "model.c"), os.path.join(folder, "model")
        with open(c_file, "w") as file:
            file.write(source)
        subprocess.run(["gcc", "-O2", "-std=gnu11", "-w", "-o", binary, c_file, "-lsundials_cvode", "-lsundials_nvecserial",
                        "-lsundials_sunmatrixdense", "-lsundials_sunlinsoldense", "-lm"], check=True)
        run = subprocess.run([binary, repr(args.end), repr(args.step), repr(args.tolerance)], check=True,
                             stdout=subprocess.PIPE, text=True)
    table = ",".join(["time"] + reported) + "\n" + run.stdout
    if args.out == "-":
        sys.stdout.write(table)
    else:
        with open(args.out, "w") as file:
            file.write(table)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Ask libSBML whether an SBML file is consistent, units included.

    apt-get install python3-sbml5 && /usr/bin/python3 check_sbml.py man.xml...

Prints every message of libSBML and a line per file. Exit 0: no errors (warnings are counted), 1: errors, 2: no such file
or no libSBML. With --strict warnings count as errors.
"""
import os
import sys

try:
    import libsbml
except ImportError:
    sys.exit("libSBML for Python is missing: apt-get install python3-sbml5, and run this with /usr/bin/python3")


def check(path):
    """The numbers of errors and warnings that libSBML finds in a file."""
    document = libsbml.readSBMLFromFile(path)
    document.setConsistencyChecks(libsbml.LIBSBML_CAT_MODELING_PRACTICE, True)
    document.setConsistencyChecks(libsbml.LIBSBML_CAT_UNITS_CONSISTENCY, True)
    document.checkConsistency()
    errors = warnings = 0
    for i in range(document.getNumErrors()):
        message = document.getError(i)
        grave = message.getSeverity() >= libsbml.LIBSBML_SEV_ERROR
        errors += grave
        warnings += not grave
        print(f"{path}:{message.getLine()}: {message.getSeverityAsString()} {message.getErrorId()}: "
              f"{' '.join(message.getMessage().split())}")
    return errors, warnings


def main(arguments):
    strict = "--strict" in arguments
    paths = [a for a in arguments if a != "--strict"]
    if not paths:
        sys.exit(__doc__)
    failed = False
    for path in paths:
        if not os.path.isfile(path):
            print(f"{path}: no such file", file=sys.stderr)
            return 2
        errors, warnings = check(path)
        print(f"{path}: {errors} errors, {warnings} warnings (libSBML {libsbml.getLibSBMLDottedVersion()})")
        failed |= errors > 0 or strict and warnings > 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

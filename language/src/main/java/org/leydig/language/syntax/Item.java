package org.leydig.language.syntax;

import java.util.List;
import org.leydig.language.source.Region;

/** What may stand at the top of a file. */
public sealed interface Item {
    Region region();

    /** {@code import "path"}. */
    record Import(String path, Region region) implements Item {}

    /** {@code model *name(a, b) … end}; {@code region} is its first line. */
    record ModelDefinition(Identifier name, boolean main, List<Identifier> parameters, List<Item> body, Region region)
            implements
                Item {
        public ModelDefinition {
            parameters = List.copyOf(parameters);
            body = List.copyOf(body);
        }
    }

    /** {@code function name(x, y) formula end}. */
    record FunctionDefinition(Identifier name, List<Identifier> parameters, Term body, Region region) implements Item {
        public FunctionDefinition {
            parameters = List.copyOf(parameters);
        }
    }

    /** A statement; at the top of a file it belongs to the file's nameless model. */
    record Said(Statement statement) implements Item {
        @Override
        public Region region() {
            return statement.region();
        }
    }
}

package org.leydig.language;

import java.util.Optional;
import org.leydig.language.check.Checking;
import org.leydig.language.lower.Lowering;
import org.leydig.language.model.Model;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.resolve.Resolver;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/** The compiler of the model language, from text to equations: parse, resolve, check, lower. */
public final class Antimony {
    private Antimony() {
    }

    /**
     * The model that a file is about: the one marked {@code *}, else the statements outside of all models, else the last.
     *
     * @param source the file; its name is its path on the shelf
     * @param shelf where its imports and tables of origins are found
     * @throws org.leydig.language.diagnostic.InputException with everything that the first phase that refuses it finds
     */
    public static FlatModel read(Source source, Shelf shelf) {
        return Checking.check(Resolver.resolve(source, shelf, Optional.empty()));
    }

    /** The model of that name in a file, as {@link #read(Source, Shelf)}. */
    public static FlatModel read(Source source, Shelf shelf, String modelName) {
        return Checking.check(Resolver.resolve(source, shelf, Optional.of(modelName)));
    }

    /** As {@link #read(Source, Shelf)}, for a part of a model, such as an organ: others may give its quantities values. */
    public static FlatModel readPart(Source source, Shelf shelf) {
        return Checking.checkPart(Resolver.resolve(source, shelf, Optional.empty()));
    }

    /** The equations of a model that {@link #read} gave. */
    public static Model lower(FlatModel flat) {
        return Lowering.lower(flat);
    }
}

package org.leydig.language.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.sbml.jsbml.ASTNode;
import org.sbml.jsbml.Event;
import org.sbml.jsbml.JSBML;
import org.sbml.jsbml.Model;
import org.sbml.jsbml.SBMLDocument;
import org.sbml.jsbml.SBMLReader;
import org.sbml.jsbml.Species;

/** Validation: JSBML, which we did not write, reads what is written, finds no fault in it, and finds the model in it. */
class SbmlWriterTest {
    private static SBMLDocument read(String text) throws XMLStreamException {
        return new SBMLReader().readSBMLFromString(text);
    }

    private static SBMLDocument small() throws XMLStreamException {
        return read(SbmlWriter.write(SmallMan.model(), "Leydig test"));
    }

    @Test
    void anOutsideReaderFindsNoFault() throws XMLStreamException {
        SBMLDocument document = small();
        document.checkConsistencyOffline();
        assertThat(document.getListOfErrors().getValidationErrors()).isEmpty();
    }

    @Test
    void anOutsideReaderWouldFindAFault() throws XMLStreamException {
        String wrong = SbmlWriter.write(SmallMan.model(), "Leydig test").replace("<ci>testis__T</ci>",
                "<ci>nothing</ci>");
        SBMLDocument document = read(wrong);
        document.checkConsistencyOffline();
        assertThat(document.getListOfErrors().getValidationErrors()).isNotEmpty();
    }

    @Test
    void theModelCarriesItsUnits() throws XMLStreamException {
        Model model = small().getModel();
        assertThat(model.getTimeUnits()).isEqualTo("hour");
        assertThat(model.getExtentUnits()).isEqualTo("nmol");
        assertThat(model.getSubstanceUnits()).isEqualTo("nmol");
        assertThat(model.getVolumeUnits()).isEqualTo("litre");
        assertThat(model.getUnitDefinition("nmol_per_L").getListOfUnits())
                .extracting(u -> u.getKind() + " " + u.getScale())
                .containsExactly("MOLE -9", "LITRE 0");
        assertThat(model.getParameter("k_T").getUnits()).isEqualTo("per_h");
    }

    @Test
    void aSpeciesCountedInAnotherUnitHasAConversionFactorOfOne() throws XMLStreamException {
        Model model = small().getModel();
        Species lh = model.getSpecies("pituitary__LH");
        assertThat(lh.getConversionFactorInstance().getValue()).isEqualTo(1);
        assertThat(model.getParameter("one_nmol_per_item").getValue()).isEqualTo(1);
        assertThat(model.getReaction("pituitary__loss").getKineticLaw().getMath().toFormula())
                .isEqualTo("one_nmol_per_item*k_LH*pituitary__LH*blood");
        assertThat(model.getSpecies("testis__T").isSetConversionFactor()).isFalse();
    }

    @Test
    void aDrawIsAFunctionThatGivesTheMean() throws XMLStreamException {
        Model model = small().getModel();
        assertThat(model.getFunctionDefinition("lognormal").getBody().toFormula())
                .isEqualTo("exp(first+second*second/2)");
        assertThat(model.getFunctionDefinition("lognormal").getAnnotation().getFullAnnotationString())
                .contains("http://sbml.org/annotations/distribution");
        assertThat(model.getFunctionDefinition("normal")).isNull();
    }

    @Test
    void anEventKeepsItsMeaning() throws XMLStreamException {
        Event pulse = small().getModel().getEvent("pituitary__pulse");
        assertThat(pulse.getTrigger().getMath().toFormula()).isEqualTo("time >= next");
        assertThat(pulse.getTrigger().getInitialValue()).isFalse();
        assertThat(pulse.getTrigger().getPersistent()).isTrue();
        assertThat(pulse.getUseValuesFromTriggerTime()).isTrue();
        assertThat(pulse.getPriority().getMath().toFormula()).isEqualTo("1");
        assertThat(pulse.getListOfEventAssignments()).extracting(a -> a.getVariable() + " = " + a.getMath().toFormula())
                .containsExactly("pituitary__LH = pituitary__LH+drive*burst/blood",
                        "next = time+rest*lognormal(0, spread)");
    }

    @Test
    void everyOperatorIsReadAsWhatItIs() throws XMLStreamException {
        for (var expected : OperatorTable.FORMULAS.entrySet()) {
            Tag math = new MathMl(new TermUnits(SmallMan.model()), new SbmlUnits())
                    .formula(OperatorTable.applied(expected.getKey()), java.util.Optional.empty());
            ASTNode read = JSBML.readMathMLFromString(math.document());
            assertThat(read.toFormula()).as(expected.getKey().name()).isEqualTo(expected.getValue());
        }
        assertThat(OperatorTable.FORMULAS.keySet())
                .containsExactlyInAnyOrder(org.leydig.language.model.Operator.values());
    }

    @Test
    void aSettledManStartsWhereHeIs() throws XMLStreamException {
        Model model = read(SbmlWriter.write(SmallMan.model(), Map.of("testis.T", 15.5, "next", 0.25, "k_T", 0.7),
                Set.of("testis.T"), "Leydig test")).getModel();
        assertThat(model.getSpecies("testis__T").getInitialConcentration()).isEqualTo(15.5);
        assertThat(model.getInitialAssignmentBySymbol("testis__T")).isNull();
        assertThat(model.getParameter("next").getValue()).isEqualTo(0.25);
        assertThat(model.getParameter("k_T").getValue()).isEqualTo(0.7);
        assertThat(model.getEvent("pituitary__pulse").getTrigger().getInitialValue()).isTrue();
        assertThat(model.getSpecies("drug__A")).isNull();
        assertThat(model.getReaction("drug__loss")).isNull();
        assertThat(model.getParameter("tissue")).isNull();
    }

    @Test
    void theSameModelGivesTheSameBytes() {
        assertThat(SbmlWriter.write(SmallMan.model(), "Leydig test"))
                .isEqualTo(SbmlWriter.write(SmallMan.model(), "Leydig test"));
    }

    @Test
    void textThatXmlCannotHoldIsEscaped() {
        String text = Tag.text("p", "a < b & \"c\"\u0000").with("name", "\n\"<").document();
        assertThat(text).contains("<p name=\"&#10;&quot;&lt;\">a &lt; b &amp; &quot;c&quot;\uFFFD</p>");
    }
}

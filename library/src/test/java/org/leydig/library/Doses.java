package org.leydig.library;

import java.util.List;
import org.leydig.engine.dose.Dose;

/** The doses that the experiments give, at the places where the drugs' forms put them. */
final class Doses {
    private static final double WEEK = 168;

    private Doses() {
    }

    static List<Dose> enanthateWeekly(double mg, int weeks) {
        return Volunteer.every(WEEK, weeks, "drugs.testosterone_enanthate.depot", mg);
    }

    static List<Dose> cypionateWeekly(double mg, int weeks) {
        return Volunteer.every(WEEK, weeks, "drugs.testosterone_cypionate.depot", mg);
    }

    /** Testosterone rubbed in; what arrives in the skin is a part. */
    static List<Dose> gelDaily(double mg, int days) {
        return Volunteer.every(24, days, "drugs.testosterone_gel.skin", mg * value("drugs.testosterone_gel.F_skin"));
    }

    /** 400 mg every six hours, as the experiments that remove testosterone give it. */
    static List<Dose> ketoconazole(double days) {
        return Volunteer.every(6, (int) (4 * days), "drugs.ketoconazole.gut", 400);
    }

    static List<Dose> ganirelixOnce(double mg) {
        return List.of(Dose.bolus(0, "drugs.ganirelix.skin", mg));
    }

    /** Tablets of the citrate, daily; what arrives is the base. */
    static List<Dose> enclomipheneDaily(double mg, int days) {
        return Volunteer.every(24, days, "drugs.enclomiphene.gut", mg * value("drugs.enclomiphene.base_share"));
    }

    static List<Dose> clomipheneDaily(double mg, int days) {
        return Volunteer.every(24, days, "drugs.clomiphene.gut", mg * value("drugs.clomiphene.base_share"));
    }

    static List<Dose> hcgUnderTheSkin(double units, double everyHours, int times) {
        return Volunteer.every(everyHours, times, "drugs.hcg.skin", units * value("drugs.hcg.F_skin"));
    }

    static List<Dose> hcgIntoAMuscleOnce(double units) {
        return List.of(Dose.bolus(0, "drugs.hcg.muscle", units * value("drugs.hcg.F_muscle")));
    }

    /** A depot into a muscle: a part at once, the rest over weeks. */
    static List<Dose> leuprolideOnce(double mg) {
        double burst = value("drugs.leuprolide.burst_share");
        return List.of(Dose.bolus(0, "drugs.leuprolide.burst", mg * burst),
                Dose.bolus(0, "drugs.leuprolide.depot", mg * (1 - burst)));
    }

    static List<Dose> anastrozoleDaily(double mg, int days) {
        return Volunteer.every(24, days, "drugs.anastrozole.gut", mg);
    }

    static List<Dose> fshUnderTheSkinOnce(double units) {
        return List.of(Dose.bolus(0, "drugs.fsh.quick", units * value("drugs.fsh.F_quick")),
                Dose.bolus(0, "drugs.fsh.slow", units * value("drugs.fsh.F_slow")));
    }

    static List<Dose> degarelixOnce(double mg) {
        double arrives = mg * value("drugs.degarelix.F_skin");
        double quick = value("drugs.degarelix.quick_share");
        return List.of(Dose.bolus(0, "drugs.degarelix.quick", arrives * quick),
                Dose.bolus(0, "drugs.degarelix.slow", arrives * (1 - quick)));
    }

    /** The value that the library gives a parameter. */
    static double value(String parameter) {
        return Texts.man().find(parameter).flatMap(q -> q.origin()).orElseThrow().value();
    }
}

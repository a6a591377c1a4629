package fr.parcours.testkit.contract;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.message.Written;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.time.Days;
import fr.parcours.core.workflow.PathwayStatus;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Answers as texts that may be compared; no sentence is written. */
final class Texts {
    private Texts() {}

    /** Prints a finding whole. */
    static String of(Finding finding) {
        StringBuilder text = new StringBuilder();
        finding.stream().forEach(part -> {
            text.append('\n')
                    .append(part.rule())
                    .append(' ')
                    .append(part.verdict().code())
                    .append(' ');
            text.append(of(part.sentence())).append(part.sources());
            part.facts()
                    .forEach(fact -> text.append(' ').append(fact.type().code()).append(fact.on()));
            part.parameters()
                    .forEach(value -> text.append(' ')
                            .append(value.parameter())
                            .append('=')
                            .append(value.texts()));
            text.append(part.missing()).append(part.presumed());
            part.appraisal()
                    .forEach(appraisal -> text.append(of(appraisal.what())).append(of(appraisal.by())));
        });
        return text.toString();
    }

    /** Prints where someone stands, without why. */
    static String of(PathwayStatus status) {
        StringBuilder text = new StringBuilder();
        text.append(status.state().code()).append(' ').append(status.phase()).append(status.start());
        status.end().ifPresent(end -> text.append(", until ").append(end.lastDay()));
        status.obligations().forEach(due -> text.append(", ").append(due));
        return text.toString();
    }

    /** Prints what a check reports of every dossier, then of them all. */
    static String of(Supplier<Check> factory, List<Dossier> dossiers) {
        List<Problem> reported = new ArrayList<>();
        Check check = factory.get();
        for (Dossier dossier : dossiers) {
            check.look(new Check.Seen(dossier, Location.UNKNOWN, fact -> Location.UNKNOWN), reported::add);
        }
        check.conclude(reported::add);
        return reported.toString();
    }

    /** Prints a listing with its rows for some years. */
    static String of(Listing listing, List<Dossier> dossiers, List<Year> years) {
        StringBuilder text = new StringBuilder(listing.id() + listing.title() + listing.columns() + listing.by());
        for (Year year : years) {
            for (Dossier dossier : dossiers) {
                text.append(listing.rows(dossier, Days.ofYear(year.getValue())));
            }
        }
        return text.toString();
    }

    private static String of(Written written) {
        return written instanceof Sentence sentence ? sentence.key() + sentence.values() : written.in(Locale.FRENCH);
    }
}

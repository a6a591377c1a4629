package fr.exemple.embedder;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.publication.ReportFiles;
import fr.parcours.runtime.Parcours;
import fr.parcours.statistics.Report;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;

/** An application that holds people already: asks who may enter what, and writes a report. */
public final class Embedder {
    private Embedder() {}

    /** The one argument is the folder of the report. */
    public static void main(String[] arguments) {
        Parcours parcours = Parcours.load();
        Dossier dossier = Dossier.of(
                Subject.participant("J-000123").born(LocalDate.of(2001, 5, 17)),
                Entry.of(LocalDate.of(2021, 2, 3), DispositifId.MISSION_LOCALE));

        Diagnosis diagnosis = parcours.diagnose(dossier, LocalDate.of(2027, 5, 17));
        System.out.println(diagnosis.of("pacea").explanation().in(Locale.FRENCH));

        Report report = Report.of(parcours, Year.of(2021)).over(List.of(dossier));
        ReportFiles.DATA.write(report, Path.of(arguments[0]));
    }
}

package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Listing.Column;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The participants of an operation, one row each, as the European social fund asks for them: who they were on the first
 * entry, what they reached after the last exit, and which common indicators count them.
 *
 * <p>Rows are the participations followed in the period: from the first entry to six months after the last exit. An output
 * counts in the period of the entry, an immediate result in that of the exit, a later one in that of the sixth month; in any
 * other period its cell is 0. So totals are the sums of the rows, and totals of periods that follow each other add up.
 *
 * <p>No one is a participant of a programme before it exists, nor by a day or less in the operation. A code or a wording that
 * was not read in the regulation is marked in the column's label.
 */
final class ParticipantTable {
    static final Parameter<Integer> DAYS_TO_PASS = Parameter.whole("plie.participant.jours-a-depasser");
    private static final String REFUSED = "refus";
    private static final String UNVERIFIED = " (code ou libellé non vérifié)";

    private static final List<Column> IDENTITY = List.of(
            Column.required("participant", "Référence du participant"),
            Column.required("operation", "Protocole, une participation chacun"),
            Column.required("entree", "Première entrée dans l’opération"),
            Column.required("sexe", "Sexe"),
            Column.required("age", "Âge à l’entrée"),
            Column.required("situation", "Situation sur le marché du travail à l’entrée"),
            Column.optional("inscription", "Inscription comme demandeur d’emploi"),
            Column.required("diplome", "Niveau de diplôme à l’entrée"),
            Column.optional("commune", "Commune de résidence à l’entrée"));
    private static final List<Attribute<?>> SAMPLED = List.of(Attributes.HOUSING, Questionnaire.RURAL);
    private static final List<Column> DEPARTURE = List.of(
            Column.optional("referent", "Référent de parcours"),
            Column.optional("accompagnement", "Référent interne ou externe"),
            Column.optional("sortie", "Dernière sortie de l’opération"),
            Column.optional("motif", "Motif de la sortie"),
            Column.optional("sortie-positive", "Sortie positive : attendue, à confirmer, confirmée ou perdue"),
            Column.optional("explication", "Ce qui fait la sortie positive"));

    private final Setting setting;
    private final Programme programme;
    private final LocalDate firstDay;

    private ParticipantTable(Setting setting, Programme programme) {
        this.setting = setting;
        this.programme = programme;
        this.firstDay = setting.parameters()
                .first(programme.indicators().get(0).parameter())
                .from();
    }

    static Listing of(Setting setting, Programme programme) {
        ParticipantTable table = new ParticipantTable(setting, programme);
        return Listing.of(programme.listing(), programme.title(), table.columns(), table::rows)
                .by("sexe");
    }

    // ---- columns -------------------------------------------------------------------------------------------------

    private List<Column> columns() {
        return Stream.of(
                        IDENTITY.stream(),
                        programme.asked().stream().map(asked -> Column.required(asked.code(), asked.label())),
                        SAMPLED.stream().map(asked -> Column.optional(asked.code(), asked.label())),
                        DEPARTURE.stream(),
                        programme.indicators().stream().map(this::column))
                .flatMap(each -> each)
                .toList();
    }

    private Column column(CommonIndicator indicator) {
        ParameterValue<String> code = setting.parameters().at(indicator.parameter(), firstDay);
        return Column.counted(code.value(), code.unverified() ? code.label() + UNVERIFIED : code.label());
    }

    // ---- rows ----------------------------------------------------------------------------------------------------

    private List<List<Optional<String>>> rows(Dossier dossier, Days period) {
        Inquiry inquiry = setting.asking(dossier, firstDay);
        return Participation.of(inquiry).stream()
                .filter(participation -> !participation.entry().isBefore(firstDay))
                .filter(participation -> participation.isLongerThan(inquiry.at(DAYS_TO_PASS, participation.entry())))
                .map(participation ->
                        new Row(dossier, participation, period.end().orElse(LocalDate.MAX)))
                .filter(row -> row.followed().overlaps(period))
                .map(row -> row.cells(period))
                .toList();
    }

    /** One participation being written. */
    private final class Row {
        private final Dossier dossier;
        private final Participation participation;
        private final LocalDate lastDay;
        private final Entrant entrant;
        private final Optional<Leaver> leaver;

        Row(Dossier dossier, Participation participation, LocalDate lastDay) {
            this.dossier = dossier;
            this.participation = participation;
            this.lastDay = lastDay;
            this.entrant = new Entrant(setting, dossier, participation.entry());
            this.leaver = participation.exit().map(this::leaver);
        }

        private Leaver leaver(Exit exit) {
            Inquiry ever = setting.asking(dossier, LocalDate.MAX);
            List<PositiveExit> followed = participation.enrolments().stream()
                    .flatMap(enrolment -> PositiveExits.of(ever, enrolment).stream())
                    .toList();
            return new Leaver(setting, dossier, entrant, participation, exit, followed);
        }

        Days followed() {
            return Days.between(participation.entry(), leaver.map(Leaver::sixMonthsAfter));
        }

        List<Optional<String>> cells(Days period) {
            List<Optional<String>> cells = new ArrayList<>(identity());
            programme.asked().forEach(asked -> cells.add(cell(asked)));
            SAMPLED.forEach(asked -> cells.add(cell(asked)));
            cells.addAll(departure());
            CommonIndicator.Participant participant = new CommonIndicator.Participant(entrant, leaver);
            programme.indicators().forEach(indicator -> cells.add(counted(indicator, participant, period)));
            return cells;
        }

        private List<Optional<String>> identity() {
            return List.of(
                    Optional.of(dossier.subject().id()),
                    Optional.of(participation.operation().reference()),
                    Optional.of(participation.entry().toString()),
                    cell(Attributes.SEX),
                    entrant.age().map(Object::toString).or(() -> refusal(entrant.answer(Attributes.BIRTH_DATE))),
                    entrant.status().map(LabourStatus::code).or(() -> refusal(entrant.answer(Attributes.ACTIVITY))),
                    cell(Attributes.JOBSEEKER_SINCE),
                    cell(Attributes.EDUCATION),
                    cell(Attributes.COMMUNE));
        }

        private List<Optional<String>> departure() {
            LocalDate in =
                    participation.exit().map(Exit::on).filter(lastDay::isAfter).orElse(lastDay);
            Inquiry inquiry = setting.asking(dossier, lastDay);
            Optional<PositiveExit> best = PositiveExits.best(inquiry, participation.latest());
            return List.of(
                    dossier.answer(Attributes.REFERENT, in).value(),
                    Optional.of(Referent.on(dossier, in).code()),
                    participation.exit().map(exit -> exit.on().toString()),
                    participation.exit().flatMap(Exit::reason).map(reason -> reason.code()),
                    best.map(exit -> exit.state().code()),
                    best.map(exit -> exit.why(exit.state(), inquiry).in(Locale.FRENCH)));
        }

        private <T> Optional<String> cell(Attribute<T> attribute) {
            Answer<T> answer = entrant.answer(attribute);
            return answer.value().map(value -> text(attribute, value)).or(() -> refusal(answer));
        }

        private Optional<String> counted(
                CommonIndicator indicator, CommonIndicator.Participant participant, Days period) {
            boolean placed = moment(indicator.moment()).filter(period::contains).isPresent();
            return placed
                    ? indicator.counts().apply(participant).map(yes -> yes ? Listing.COUNTED : Listing.NOT_COUNTED)
                    : Optional.of(Listing.NOT_COUNTED);
        }

        private Optional<LocalDate> moment(CommonIndicator.Moment moment) {
            return switch (moment) {
                case ENTRY -> Optional.of(participation.entry());
                case EXIT -> participation.exit().map(Exit::on);
                case SIX_MONTHS -> leaver.map(Leaver::sixMonthsAfter);
            };
        }
    }

    private static Optional<String> refusal(Answer<?> answer) {
        return answer instanceof Answer.Refused ? Optional.of(REFUSED) : Optional.empty();
    }

    private String text(Attribute<?> attribute, Object value) {
        return value instanceof Boolean yes
                ? (yes ? "oui" : "non")
                : setting.labels().in(Locale.FRENCH, attribute, value);
    }
}

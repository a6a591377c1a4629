package fr.parcours.core.indicator;

import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Territory;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.vocabulary.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words of the report of 2021 that the core leaves to the chapters, and its groups of communes. */
final class ReportWords {
    static final Vocabulary VOCABULARY = Vocabulary.of(Stream.of(
                    words(
                            code -> DispositifId.of(code, code),
                            "cej clauses-sociales conseil-rh creation-entreprise garantie-jeunes mediation-emploi"
                                    + " mobilisation obligation-formation pacea parrainage plie ppae reperage sante"
                                    + " transfrontalier"),
                    words(
                            code -> StepKind.of(code, code),
                            "accompagnement-externalise aprem avis comite connecter-talents contact-entreprise cv"
                                    + " emploi-cree entretien-entreprise etape-mediation etape-mobilisation etape-sante"
                                    + " etape-senior etape-transition heures-clause impression matinale"
                                    + " preparation-recrutement preselection proposition rdv-emploi session-recrutement"
                                    + " simulation-entretien unis-vers-emploi visite"),
                    words(
                            code -> AidScheme.of(code, code),
                            "aide-diverse allocation-cej allocation-garantie-jeunes allocation-pacea bourse-creation"
                                    + " fajem-collectif fajem-renforce fajem-thematique fajem-urgence formation-plie"),
                    words(
                            code -> Keyword.of(Keyword.Topic.THEME, code, code),
                            "addictions alphabetisation champ-des-possibles cps cps-renforce developpement-personnel"
                                    + " numerique nutrition webhelp"),
                    words(code -> Keyword.of(Keyword.Topic.PLACE, code, code), "hors-territoire territoire"),
                    words(code -> Keyword.of(Keyword.Topic.PROGRAMME, code, code), "prf"),
                    Stream.of(
                            Attribute.whole("staff", "Effectif").of(SubjectKind.COMPANY),
                            Attribute.reference("operation", "Opération").of(SubjectKind.MARKET),
                            Attribute.reference("contractingAuthority", "Maître d’ouvrage")
                                    .of(SubjectKind.MARKET)))
            .flatMap(words -> words)
            .map(Word.class::cast)
            .toList());

    static final Territory TERRITORY = new Territory(Map.of(
            "tourcoing", Set.of("59599"),
            "vallee-lys", Set.of("59090", "59152", "59279"),
            "territoire", Set.of("59599", "59090", "59152", "59279")));

    private ReportWords() {}

    private static Stream<Word> words(Function<String, Word> word, String codes) {
        return List.of(codes.split(" ")).stream().map(word);
    }
}

package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The nine kinds of fact. */
@Stable
public enum FactType {
    /** Something true of the subject from a day on. */
    DECLARATION("declaration"),
    /** The subject entered a dispositif. */
    ENTRY("entry"),
    /** A phase of the pathway began. */
    PHASE("phase"),
    /** Something was done. */
    STEP("step"),
    /** A situation was reached. */
    OUTCOME("outcome"),
    /** Money was granted or paid. */
    AID("aid"),
    /** The pathway paused. */
    SUSPENSION("suspension"),
    /** The limit of the pathway moved. */
    EXTENSION("extension"),
    /** The subject left a dispositif. */
    EXIT("exit");

    private static final Map<String, FactType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactType::code, Function.identity()));

    private final String code;

    FactType(String code) {
        this.code = code;
    }

    /** Gets the code used in dossiers. */
    public String code() {
        return code;
    }

    /** Gets the code with its article, for sentences: {@code an entry}. */
    public String withArticle() {
        return ("aeiou".indexOf(code.charAt(0)) < 0 ? "a " : "an ") + code;
    }

    /** Gets the name of the type with its article, for what problems say. */
    public Text named() {
        return Texts.core().of("fact." + code);
    }

    /** Finds the type with a code. */
    public static Optional<FactType> of(String code) {
        return Optional.ofNullable(BY_CODE.get(Objects.requireNonNull(code, "code")));
    }

    Fact build(FactDraft draft) {
        return switch (this) {
            case DECLARATION -> new Declaration(draft);
            case ENTRY -> new Entry(draft);
            case PHASE -> new Phase(draft);
            case STEP -> new Step(draft);
            case OUTCOME -> new Outcome(draft);
            case AID -> new Aid(draft);
            case SUSPENSION -> new Suspension(draft);
            case EXTENSION -> new Extension(draft);
            case EXIT -> new Exit(draft);
        };
    }
}

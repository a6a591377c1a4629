package fr.parcours.runtime.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.Scopes;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import fr.parcours.core.lifecycle.Internal;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Attempt;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.rule.Endings;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.runtime.settings.Structure;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Binds what plug-ins contribute: {@link Vocabulary}, {@link Parameters}, {@link Structure}, the sets of
 * {@code Owned<Dispositif>}, {@code Owned<Chapter>}, {@code Owned<Supplier<Check>>} and {@code Owned<Listing>} (each element
 * with its plug-in as the binding's source), and the {@link Assembly} of them all, checked.
 *
 * <p>A host overrides the structure, and with it the territory and the parameters, with {@code
 * OptionalBinder.newOptionalBinder(binder(), Structure.class).setBinding()}.
 */
@Internal
public final class ParcoursModule extends AbstractModule {
    /** How the source of a plug-in's binding begins. */
    static final String SOURCE = "plug-in ";

    private static final TypeLiteral<Owned<Dispositif>> DISPOSITIFS = new TypeLiteral<>() {};
    private static final TypeLiteral<Owned<Chapter>> CHAPTERS = new TypeLiteral<>() {};
    private static final TypeLiteral<Owned<Supplier<Check>>> CHECKS = new TypeLiteral<>() {};
    private static final TypeLiteral<Owned<Listing>> LISTINGS = new TypeLiteral<>() {};

    private final Catalogue catalogue;

    private ParcoursModule(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Obtains the module of some plug-ins.
     *
     * @throws ParcoursException with every conflict among them
     */
    public static ParcoursModule of(Collection<? extends Plugin> plugins) {
        return new ParcoursModule(Catalogue.of(new Discovery(List.copyOf(plugins), List.of())));
    }

    /**
     * Obtains the module of the plug-ins found.
     *
     * @throws ParcoursException with every plug-in that cannot be used and every conflict
     */
    public static ParcoursModule load() {
        return new ParcoursModule(Catalogue.of(Discovery.search()));
    }

    /**
     * Obtains the module of the plug-ins found that can be used; {@link Assembly#setAside()} names the others.
     *
     * @throws ParcoursException with every conflict among those that can be used
     */
    public static ParcoursModule loadSound() {
        return of(Catalogue.ofSound(Discovery.search()));
    }

    static ParcoursModule of(Catalogue catalogue) {
        return new ParcoursModule(catalogue);
    }

    /** Gets the plug-ins, by id. */
    public List<InstalledPlugin> plugins() {
        return catalogue.plugins();
    }

    @Override
    protected void configure() {
        bind(Vocabulary.class).toInstance(catalogue.vocabulary());
        OptionalBinder.newOptionalBinder(binder(), Structure.class).setDefault().toInstance(Structure.NONE);
        Provider<Structure> structure = getProvider(Structure.class);
        bind(Parameters.class)
                .toProvider(() -> catalogue.parameters(structure.get().overrides()))
                .in(Scopes.SINGLETON);
        Provider<Parameters> parameters = getProvider(Parameters.class);
        Multibinder.newSetBinder(binder(), DISPOSITIFS);
        Multibinder.newSetBinder(binder(), CHAPTERS);
        Multibinder.newSetBinder(binder(), CHECKS);
        Multibinder.newSetBinder(binder(), LISTINGS);
        Provider<Set<Owned<Dispositif>>> allDispositifs =
                getProvider(Key.get(new TypeLiteral<Set<Owned<Dispositif>>>() {}));
        Endings pathways = new Pathways(allDispositifs::get);
        for (Catalogue.Entry entry : catalogue.entries()) {
            Supplier<Setting> setting = () -> Setting.of(
                            entry.messages(),
                            parameters.get(),
                            structure.get().territory(),
                            catalogue.vocabulary(),
                            catalogue.labels())
                    .knowing(pathways);
            entry.dispositifs().forEach(factory -> add(DISPOSITIFS, entry, setting, factory));
            entry.chapters().forEach(factory -> add(CHAPTERS, entry, setting, factory));
            entry.checks().forEach(factory -> add(CHECKS, entry, setting, factory));
            entry.listings().forEach(factory -> add(LISTINGS, entry, setting, factory));
        }
        Provider<Set<Owned<Chapter>>> allChapters = getProvider(Key.get(new TypeLiteral<Set<Owned<Chapter>>>() {}));
        Provider<Set<Owned<Supplier<Check>>>> allChecks =
                getProvider(Key.get(new TypeLiteral<Set<Owned<Supplier<Check>>>>() {}));
        Provider<Set<Owned<Listing>>> allListings = getProvider(Key.get(new TypeLiteral<Set<Owned<Listing>>>() {}));
        bind(Assembly.class)
                .toProvider(() -> Assembly.checked(
                        catalogue,
                        parameters.get(),
                        structure.get(),
                        allDispositifs.get(),
                        allChapters.get(),
                        allChecks.get(),
                        allListings.get()))
                .in(Scopes.SINGLETON);
    }

    /** Makes a contribution; an error of a plug-in is told as an exception, which Guice gathers. */
    private static <T> T made(Function<Setting, T> factory, Setting setting) {
        return Attempt.at(() -> Objects.requireNonNull(factory.apply(setting), "it gives null"), thrown -> {
            throw thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
        });
    }

    private <T> void add(
            TypeLiteral<Owned<T>> type,
            Catalogue.Entry entry,
            Supplier<Setting> setting,
            Function<Setting, T> factory) {
        Multibinder.newSetBinder(binder().withSource(SOURCE + entry.plugin()), type)
                .addBinding()
                .toProvider(() -> new Owned<>(entry.plugin(), made(factory, setting.get())))
                .in(Scopes.SINGLETON);
    }
}

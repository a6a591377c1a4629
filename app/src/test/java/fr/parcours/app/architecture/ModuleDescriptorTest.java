package fr.parcours.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each of our modules requires, exports, opens and provides. */
class ModuleDescriptorTest {
    private static final String OURS = OurModules.NAMES;
    private static final String PLUGIN = OURS + "core.plugin.Plugin";
    private static final Set<String> NO_PLUGINS = Set.of(
            "fr.parcours.core",
            "fr.parcours.json",
            "fr.parcours.runtime",
            "fr.parcours.population",
            "fr.parcours.statistics",
            "fr.parcours.publication",
            "fr.parcours.testkit",
            "fr.parcours.app");
    private static final String SERVICES = "META-INF/services/";
    private static final Set<String> MAY_BE_TRANSITIVE = Set.of("org.jspecify");

    private final Map<String, ModuleReference> modules = OurModules.all();

    @Test
    void allModulesAreLookedAt() {
        assertThat(modules)
                .containsKeys(
                        "fr.parcours.core",
                        "fr.parcours.statistics",
                        "fr.parcours.testkit",
                        "fr.parcours.dispositif.pacea",
                        "fr.parcours.app");
    }

    @TestFactory
    List<DynamicTest> aModuleReadsAsItsGoldenFile() {
        return each((name, module) -> assertThat(describe(module.descriptor()))
                .as("a change of this text is a change of the public API")
                .isEqualTo(golden(name)));
    }

    @TestFactory
    List<DynamicTest> noModuleIsOpenOrOpensAPackageToAll() {
        return each((name, module) -> {
            assertThat(module.descriptor().isOpen()).isFalse();
            assertThat(module.descriptor().opens()).allMatch(ModuleDescriptor.Opens::isQualified);
        });
    }

    @TestFactory
    List<DynamicTest> packagesStartWithTheModulesName() {
        return each((name, module) ->
                assertThat(module.descriptor().packages()).allMatch(each -> (each + ".").startsWith(name + ".")));
    }

    @TestFactory
    List<DynamicTest> aPluginProvidesOneServiceAndExportsNothing() {
        return each((name, module) -> {
            ModuleDescriptor descriptor = module.descriptor();
            if (!NO_PLUGINS.contains(name)) {
                assertThat(descriptor.exports()).isEmpty();
                assertThat(descriptor.opens()).isEmpty();
                assertThat(descriptor.provides())
                        .extracting(ModuleDescriptor.Provides::service)
                        .containsExactly(PLUGIN);
                assertThat(descriptor.requires())
                        .extracting(ModuleDescriptor.Requires::name)
                        .containsOnly("java.base", "fr.parcours.core");
            } else {
                assertThat(descriptor.provides()).isEmpty();
            }
        });
    }

    @TestFactory
    List<DynamicTest> servicesAreDeclaredAlikeForTheModulePathAndTheClassPath() {
        return each((name, module) -> {
            Map<String, List<String>> provided = new TreeMap<>();
            module.descriptor().provides().forEach(each -> provided.put(each.service(), each.providers()));
            assertThat(services(module)).isEqualTo(provided);
        });
    }

    @TestFactory
    List<DynamicTest> noLibraryIsPassedOnSaveThoseInSignatures() {
        return each((name, module) -> assertThat(module.descriptor().requires())
                .filteredOn(each -> each.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                .extracting(ModuleDescriptor.Requires::name)
                .allMatch(required -> required.startsWith(OURS)
                        || MAY_BE_TRANSITIVE.contains(required)
                        || (name.equals("fr.parcours.runtime") && required.equals("com.google.guice"))));
    }

    private interface Check {
        void check(String name, ModuleReference module) throws IOException;
    }

    private List<DynamicTest> each(Check check) {
        return modules.entrySet().stream()
                .map(module ->
                        DynamicTest.dynamicTest(module.getKey(), () -> check.check(module.getKey(), module.getValue())))
                .toList();
    }

    private static Map<String, List<String>> services(ModuleReference module) throws IOException {
        Map<String, List<String>> services = new TreeMap<>();
        try (ModuleReader reader = module.open();
                var resources = reader.list()) {
            for (String resource : resources
                    .filter(each -> each.startsWith(SERVICES) && !each.endsWith("/"))
                    .toList()) {
                try (InputStream in = reader.open(resource).orElseThrow()) {
                    services.put(
                            resource.substring(SERVICES.length()),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .map(line -> line.replaceFirst("#.*", "").strip())
                                    .filter(line -> !line.isEmpty())
                                    .toList());
                }
            }
        }
        return services;
    }

    private static List<String> describe(ModuleDescriptor descriptor) {
        List<String> lines = new ArrayList<>();
        descriptor.requires().stream()
                .filter(each -> !each.name().equals("java.base"))
                .map(each -> "requires " + modifiers(each.modifiers()) + each.name())
                .sorted()
                .forEach(lines::add);
        descriptor.exports().stream()
                .map(each -> "exports " + each.source() + to(each.targets()))
                .sorted()
                .forEach(lines::add);
        descriptor.opens().stream()
                .map(each -> "opens " + each.source() + to(each.targets()))
                .sorted()
                .forEach(lines::add);
        descriptor.uses().stream().map(each -> "uses " + each).sorted().forEach(lines::add);
        descriptor.provides().stream()
                .map(each -> "provides " + each.service() + " with " + String.join(", ", each.providers()))
                .sorted()
                .forEach(lines::add);
        return lines;
    }

    private static String modifiers(Set<? extends Enum<?>> modifiers) {
        return modifiers.stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT) + " ")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String to(Set<String> targets) {
        return targets.isEmpty() ? "" : " to " + targets.stream().sorted().collect(Collectors.joining(", "));
    }

    private static List<String> golden(String module) throws IOException {
        try (InputStream in = ModuleDescriptorTest.class.getResourceAsStream("/golden/modules/" + module + ".txt")) {
            assertThat(in).as("golden file of " + module).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}

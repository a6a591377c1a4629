package fr.parcours.runtime;

import fr.parcours.core.rule.Finding;
import fr.parcours.json.EvidenceContent;
import fr.parcours.json.EvidenceJson;
import fr.parcours.runtime.assembly.Assembly;
import fr.parcours.runtime.assembly.InstalledPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Versions and digests of the code and of the rules that judge. */
final class Fingerprint {
    /** The id under which the suite itself is named. */
    static final String SUITE = "core";

    /** A jar does not change under a program that runs it: it is read once. */
    private static final Map<Class<?>, EvidenceContent.Code> READ = new ConcurrentHashMap<>();

    private Fingerprint() {}

    /** Gets the fingerprint of the suite: of core, whose engine all rules run in. */
    static EvidenceContent.Code ofSuite() {
        return of(SUITE, Finding.class, Optional.empty());
    }

    static EvidenceContent.Code of(Assembly assembly, InstalledPlugin plugin) {
        return of(plugin.descriptor().id(), assembly.type(plugin), plugin.jar());
    }

    private static EvidenceContent.Code of(String id, Class<?> type, Optional<String> jar) {
        EvidenceContent.Code read = READ.computeIfAbsent(type, Fingerprint::read);
        return new EvidenceContent.Code(id, read.version(), jar.orElse(read.jar()), read.digest());
    }

    private static EvidenceContent.Code read(Class<?> type) {
        String version = Optional.ofNullable(type.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("");
        Optional<Path> place = place(type);
        String jar = place.filter(Files::isRegularFile)
                .map(path -> path.getFileName().toString())
                .orElse("");
        return new EvidenceContent.Code("", version, jar, digest(type, place));
    }

    private static String digest(Class<?> type, Optional<Path> place) {
        try {
            if (place.isPresent()) {
                return Files.isDirectory(place.get())
                        ? ofFolder(place.get())
                        : ofStream(Files.newInputStream(place.get()));
            }
            Optional<ModuleReference> module = Optional.ofNullable(
                            type.getModule().getLayer())
                    .flatMap(layer ->
                            layer.configuration().findModule(type.getModule().getName()))
                    .map(resolved -> resolved.reference());
            return module.isPresent() ? ofModule(module.get()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds the jar or the folder that a class was loaded from; none in a linked image. */
    private static Optional<Path> place(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(Fingerprint::uri)
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(Path::of)
                .filter(Files::exists);
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            lines.add(ofStream(Files.newInputStream(file)) + "  " + name);
        }
        return ofLines(lines);
    }

    private static String ofModule(ModuleReference module) throws IOException {
        try (ModuleReader reader = module.open();
                Stream<String> names = reader.list()) {
            List<String> lines = new ArrayList<>();
            for (String name :
                    names.filter(each -> !each.endsWith("/")).sorted().toList()) {
                lines.add(ofStream(reader.open(name).orElseThrow()) + "  " + name);
            }
            return ofLines(lines);
        }
    }

    private static String ofLines(List<String> lines) {
        return EvidenceJson.digest(String.join("\n", lines));
    }

    private static String ofStream(InputStream stream) throws IOException {
        try (DigestInputStream in = new DigestInputStream(stream, MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Gets the rules of an explanation, in its order, each with the digest of what it applies and asks, whatever it answered. */
    static List<EvidenceContent.Judged> ofRules(Finding explanation) {
        return explanation.stream().map(Fingerprint::ofRule).toList();
    }

    private static EvidenceContent.Judged ofRule(Finding finding) {
        List<String> lines = new ArrayList<>(List.of("parcours-rule/1", finding.rule()));
        finding.articles().forEach(article -> lines.add("article " + article));
        finding.asked().forEach(attribute -> lines.add("attribute " + attribute.code()));
        Stream.concat(
                        finding.parameters().stream().map(value -> value.parameter()),
                        finding.lackingParameters().stream())
                .distinct()
                .sorted()
                .forEach(parameter -> lines.add("parameter " + parameter));
        finding.because().forEach(part -> lines.add("rule " + part.rule()));
        return new EvidenceContent.Judged(finding.rule(), ofLines(lines));
    }
}

package fr.parcours.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The same conditions as rules of Drools, in one session that is kept: the way it answers the fastest, one candidate after another. */
final class DroolsRules implements AutoCloseable {
    private final KieSession session;

    DroolsRules() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem().write("src/main/resources/entry.drl", rules());
        KieBuilder builder = services.newKieBuilder(files).buildAll();
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        session = services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .newKieSession();
    }

    private static String rules() {
        try (InputStream in = DroolsRules.class.getResourceAsStream("entry.drl")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Candidate judge(Candidate candidate) {
        FactHandle handle = session.insert(candidate);
        session.fireAllRules();
        session.delete(handle);
        return candidate;
    }

    @Override
    public void close() {
        session.dispose();
    }
}

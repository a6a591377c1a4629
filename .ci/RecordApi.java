import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Keeps of a module's jar what others may compile against, so that it is small enough to be committed: the classes of its exported
 * packages, with their public and protected members, without any code. Called by {@code record-api}: JAR, FILE.
 */
final class RecordApi {
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path recorded = Path.of(arguments[1]);
        ModuleReference module = ModuleFinder.of(jar).findAll().iterator().next();
        Set<String> exported = module.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(Exports::source)
                .map(name -> name.replace('.', '/'))
                .collect(Collectors.toSet());
        Files.createDirectories(recorded.getParent());
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(recorded))) {
            to.setLevel(9);
            List<String> names = from.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .filter(name -> exported.contains(name.substring(0, Math.max(0, name.lastIndexOf('/')))))
                    .sorted()
                    .toList();
            for (String name : names) {
                ClassReader read = new ClassReader(from.getInputStream(from.getEntry(name)));
                Surface surface = new Surface();
                read.accept(surface, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
                if (surface.named) {
                    ZipEntry entry = new ZipEntry(name);
                    // The same classes give the same bytes.
                    entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                    to.putNextEntry(entry);
                    to.write(surface.bytes());
                    to.closeEntry();
                }
            }
        }
    }

    /** A class as seen from outside. Package-private classes are kept: a public class may inherit its members from one. */
    private static final class Surface extends ClassVisitor {
        private static final int SEEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

        private boolean named = true;

        Surface() {
            super(Opcodes.ASM9, new ClassWriter(0));
        }

        @Override
        public void visitOuterClass(String owner, String method, String descriptor) {
            named = false; // anonymous, or local to a method
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            return (access & SEEN) == 0 ? null : super.visitField(access, name, descriptor, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return (access & SEEN) == 0 ? null : super.visitMethod(access, name, descriptor, signature, exceptions);
        }

        byte[] bytes() {
            return ((ClassWriter) cv).toByteArray();
        }
    }
}

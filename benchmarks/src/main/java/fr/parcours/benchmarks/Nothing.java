package fr.parcours.benchmarks;

/** A program that does nothing: what the virtual machine itself costs. */
final class Nothing {
    private Nothing() {}

    public static void main(String... args) {}
}

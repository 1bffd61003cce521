// Writes a text file, appends to it and reads it line by line.
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

public class Main {
    static void printLines(Path path) throws IOException {
        // The reader is closed at the end of the block, also after an error. It reads UTF-8.
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            int lines = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                System.out.println(lines + ": " + line);
            }
            System.out.println(lines + " lines");
        }
    }

    public static void main(String[] args) throws IOException {
        Path path = Path.of("shopping.txt");
        Files.write(path, List.of("milk", "bread"));
        Files.writeString(path, "apples\n", StandardOpenOption.APPEND);
        printLines(path);
        Files.delete(path);

        try {
            printLines(Path.of("missing.txt"));
        } catch (NoSuchFileException e) {
            System.out.println("there is no " + e.getFile());
        }
    }
}

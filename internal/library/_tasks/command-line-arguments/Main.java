// Command line arguments: a greeter with options, values and names.
import java.util.ArrayList;
import java.util.List;

public class Main {
    static class Options {
        int count = 1;
        boolean loud;
        boolean help;
        final List<String> names = new ArrayList<>();
    }

    /** A call that cannot be understood. */
    static class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    static int readCount(String text) throws UsageException {
        try {
            int count = Integer.parseInt(text); // "3x" throws
            if (count >= 1 && count <= 9) {
                return count;
            }
        } catch (NumberFormatException e) {
            // The message below says it better.
        }
        throw new UsageException("--count needs a whole number from 1 to 9, not \"" + text + "\"");
    }

    static Options parse(String[] args) throws UsageException {
        String countPrefix = "--count=";
        Options options = new Options();
        boolean onlyNames = false;
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (onlyNames || !arg.startsWith("-")) {
                options.names.add(arg);
            } else if (arg.equals("--")) { // by custom: no options behind it
                onlyNames = true;
            } else if (arg.equals("--help") || arg.equals("-h")) {
                options.help = true;
            } else if (arg.equals("--loud") || arg.equals("-l")) {
                options.loud = true;
            } else if (arg.startsWith(countPrefix)) {
                options.count = readCount(arg.substring(countPrefix.length()));
            } else if (arg.equals("--count") || arg.equals("-c")) {
                if (i + 1 == args.length) {
                    throw new UsageException("--count needs a value");
                }
                options.count = readCount(args[++i]); // the next one belongs to this one
            } else {
                throw new UsageException("unknown option " + arg);
            }
        }
        return options;
    }

    static void run(String[] args) throws UsageException {
        Options options = parse(args);
        if (options.help) {
            System.out.println("usage: greet [-c N | --count N] [-l | --loud] [-h | --help] [NAME...]");
            return;
        }
        if (options.names.isEmpty()) {
            options.names.add("World");
        }
        for (String name : options.names) {
            for (int i = 0; i < options.count; i++) {
                System.out.println("Hello, " + name + (options.loud ? "!!!" : "!"));
            }
        }
    }

    /** args has the arguments only, without the name of the program. */
    public static void main(String[] args) {
        if (args.length > 0) {
            try {
                run(args);
            } catch (UsageException e) {
                // Errors go to err, so that they do not end up in a file with the
                // output. A status other than 0 tells the caller of the failure.
                System.err.println("error: " + e.getMessage());
                System.exit(2);
            }
            return;
        }

        System.out.println("no arguments given, so here are some examples");
        for (String example : new String[] {
            "Ann Bob", "--count 2 --loud Ann", "-l --count=3", "-- --loud",
            "--help", "--count many", "--count", "--color red",
        }) {
            System.out.println("$ greet " + example);
            try {
                run(example.split(" "));
            } catch (UsageException e) {
                System.out.println("error: " + e.getMessage());
            }
        }
    }
}

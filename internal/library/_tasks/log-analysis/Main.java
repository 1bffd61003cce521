// Counts the lines of a log by level, and its errors by hour.
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class Main {
    private static final String LOG = """
            2026-03-01 09:14:02 INFO  server started
            2026-03-01 09:31:40 ERROR disk is full
            2026-03-01 09:31:41 INFO  old files removed
              at Backup.java:42
            2026-03-01 10:02:13 WARN  slow answer: 2100 ms
            2026-03-01 10:05:59 ERROR no answer from database
            2026-03-01 10:06:00 ERROR no answer from database
            2026-03-01 10:06:30 INFO  database is back
            """;

    private static final Pattern ENTRY =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d (?<hour>\\d\\d):\\d\\d:\\d\\d (?<level>[A-Z]+)\\s+(?<message>.*)");

    public static void main(String[] args) {
        // A TreeMap is in the order of its keys.
        Map<String, Integer> byLevel = new TreeMap<>();
        Map<String, Integer> errorsAt = new TreeMap<>();
        int others = 0;

        for (String line : LOG.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            if (!entry.matches()) {
                others++;
                continue;
            }
            byLevel.merge(entry.group("level"), 1, Integer::sum);
            if (entry.group("level").equals("ERROR")) {
                errorsAt.merge(entry.group("hour"), 1, Integer::sum);
            }
        }

        byLevel.forEach((level, count) -> System.out.println(level + " " + count));
        errorsAt.forEach((hour, count) -> System.out.println("errors at " + hour + "h: " + count));
        System.out.println(others + (others == 1 ? " line is not an entry" : " lines are not entries"));
    }
}

// Reads a table of comma-separated values and adds up a column.
import java.util.ArrayList;
import java.util.List;

public class Main {
    static List<List<String>> parse(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c); // two quotes stand for one
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n')) {
                field.append(c);
            } else {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        if (!row.isEmpty() || field.length() > 0) {
            row.add(field.toString()); // the last line has no end
            rows.add(row);
        }
        return rows;
    }

    public static void main(String[] args) {
        // For a file: Files.readString(Path.of("items.csv"))
        String text = """
                item,quantity,price
                "pen, blue",3,120
                notebook,2,350
                "12"" ruler",1,90
                """;
        List<List<String>> rows = parse(text);
        int sum = 0;
        for (List<String> row : rows.subList(1, rows.size())) { // the first holds the names
            int quantity = Integer.parseInt(row.get(1));
            int price = Integer.parseInt(row.get(2));
            System.out.println(row.get(0) + ": " + quantity + " x " + price + " = " + quantity * price);
            sum += quantity * price;
        }
        System.out.println("sum: " + sum);
    }
}

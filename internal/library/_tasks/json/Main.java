// JSON: read a text into maps and lists, change them, and write them again.
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

public class Main {
    // What may follow a backslash besides u, and what it means.
    static final String CODES = "\"\\/bfnrt";
    static final String MEANINGS = "\"\\/\b\f\n\r\t";

    /**
     * A recursive descent parser: one method for each rule of the grammar. They
     * call each other, since values contain values.
     */
    static class Parser {
        private static final Pattern NUMBER =
                Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
        private final String text;
        private int at;

        private Parser(String text) {
            this.text = text;
        }

        /** Returns the value, or throws IllegalArgumentException. */
        static Object parse(String text) {
            Parser parser = new Parser(text);
            Object value = parser.value();
            parser.take(""); // skips blanks at the end
            if (parser.at < text.length()) {
                throw parser.failure();
            }
            return value;
        }

        private IllegalArgumentException failure() {
            return new IllegalArgumentException("not JSON at position " + at);
        }

        /** Skips blanks and takes the word if it is next. */
        private boolean take(String word) {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            boolean found = text.startsWith(word, at);
            at += found ? word.length() : 0;
            return found;
        }

        private void expect(String word) {
            if (!take(word)) {
                throw failure();
            }
        }

        private Object value() {
            if (take("{")) {
                return object();
            } else if (take("[")) {
                return array();
            } else if (take("\"")) {
                return string();
            } else if (take("true")) {
                return true;
            } else if (take("false")) {
                return false;
            }
            return take("null") ? null : number();
        }

        private Map<String, Object> object() {
            Map<String, Object> members = new LinkedHashMap<>(); // keeps the order
            if (take("}")) {
                return members;
            }
            do {
                expect("\"");
                String key = string();
                expect(":");
                members.put(key, value());
            } while (take(","));
            expect("}");
            return members;
        }

        private List<Object> array() {
            List<Object> elements = new ArrayList<>();
            if (take("]")) {
                return elements;
            }
            do {
                elements.add(value());
            } while (take(","));
            expect("]");
            return elements;
        }

        /** Reads up to the quote at the end; the first one has been taken. */
        private String string() {
            StringBuilder result = new StringBuilder();
            for (char c = next(); c != '"'; c = next()) {
                if (c < ' ') {
                    throw failure(); // a line break must be written as \n
                } else if (c == '\\') {
                    c = escaped();
                }
                result.append(c);
            }
            return result.toString();
        }

        private char escaped() {
            char code = next();
            if (code == 'u' && text.substring(at).matches("(?s)[0-9a-fA-F]{4}.*")) {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int index = CODES.indexOf(code);
            if (index < 0) {
                throw failure();
            }
            return MEANINGS.charAt(index);
        }

        private char next() {
            if (at == text.length()) {
                throw failure();
            }
            return text.charAt(at++);
        }

        private Double number() {
            Matcher matcher = NUMBER.matcher(text).region(at, text.length());
            if (!matcher.lookingAt()) {
                throw failure();
            }
            at = matcher.end();
            return Double.valueOf(matcher.group());
        }
    }

    static String write(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(member -> write(member.getKey()) + ":" + write(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        } else if (value instanceof List<?> list) {
            return list.stream().map(Main::write).collect(Collectors.joining(",", "[", "]"));
        } else if (value instanceof String text) {
            StringBuilder result = new StringBuilder("\"");
            for (char c : text.toCharArray()) {
                int index = MEANINGS.indexOf(c);
                if (index >= 0 && c != '/') {
                    result.append('\\').append(CODES.charAt(index));
                } else {
                    result.append(c < ' ' ? String.format("\\u%04x", (int) c) : c);
                }
            }
            return result.append('"').toString();
        }
        return String.valueOf(value); // null, true, false and numbers
    }

    // The compiler cannot check what a map contains: that is for us to know.
    @SuppressWarnings("unchecked")
    public static void main(String[] args) {
        Map<String, Object> person = (Map<String, Object>) Parser.parse("""
                {"address": {"city": "Seoul"}, "languages": ["C", "Go"],
                 "member": true, "name": "Ann \\"Bug\\" Lee", "phone": null, "score": 9.5}""");
        Map<String, Object> address = (Map<String, Object>) person.get("address");
        List<Object> languages = (List<Object>) person.get("languages");
        double score = (Double) person.get("score");

        System.out.println("name: " + person.get("name"));
        System.out.println("city: " + address.get("city"));
        System.out.println("first language: " + languages.get(0));
        System.out.println("member: " + ((Boolean) person.get("member") ? "yes" : "no"));
        System.out.println("phone: " + (person.get("phone") == null ? "none" : person.get("phone")));
        System.out.println("score: " + score);

        languages.add("Swift");
        person.put("phone", "010-1234");
        person.put("score", score + 1);
        String written = write(person);
        System.out.println(written);
        System.out.println("read and written again: "
                + (write(Parser.parse(written)).equals(written) ? "the same" : "different"));

        for (String wrong : List.of("[\"C\", \"Go\"", "{\"name\" \"Ann\"}", "{name: 1}", "yes")) {
            try {
                Parser.parse(wrong);
                System.out.println("accepted: " + wrong);
            } catch (IllegalArgumentException e) {
                System.out.println("refused: " + wrong);
            }
        }
    }
}

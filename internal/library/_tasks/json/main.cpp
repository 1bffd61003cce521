// JSON: read a text into a tree of values, change it, and write it again.
#include <algorithm>
#include <charconv>
#include <cstddef>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// A value is one of these six. Array and Object contain values again.
struct Value;
using Array = std::vector<Value>;
using Object = std::map<std::string, Value>;
struct Value {
    std::variant<std::nullptr_t, bool, double, std::string, Array, Object> data;

    // Throws std::bad_variant_access if the value is of another type.
    template <typename T> T& as() { return std::get<T>(data); }
};

// What may follow a backslash, and what it means. \u1234 is left out here.
constexpr std::string_view codes = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";

// A recursive descent parser: one function for each rule of the grammar. They
// call each other, since values contain values.
class Parser {
public:
    static Value parse(std::string_view text)
    {
        Parser parser(text);
        Value value = parser.value();
        if (parser.take(""); !parser.rest.empty())
            parser.fail();
        return value;
    }

private:
    std::string_view rest; // what is still to be read

    explicit Parser(std::string_view text) : rest(text) {}

    [[noreturn]] void fail() const { throw std::invalid_argument("not JSON: " + std::string(rest)); }

    // Skips blanks and takes the word if it is next.
    bool take(std::string_view word)
    {
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
        if (!rest.starts_with(word))
            return false;
        rest.remove_prefix(word.size());
        return true;
    }

    void expect(std::string_view word)
    {
        if (!take(word))
            fail();
    }

    char next()
    {
        if (rest.empty())
            fail();
        const char c = rest.front();
        rest.remove_prefix(1);
        return c;
    }

    std::string string() // the first quote has been taken
    {
        std::string text;
        for (char c = next(); c != '"'; c = next()) {
            if (c == '\\') {
                const std::size_t code = codes.find(next());
                if (code == codes.npos)
                    fail();
                c = meanings[code];
            } else if (static_cast<unsigned char>(c) < ' ') {
                fail(); // a line break must be written as \n
            }
            text += c;
        }
        return text;
    }

    double number()
    {
        double number = 0;
        if (rest.find_first_of("-0123456789") != 0 || rest.starts_with("-i") || rest.starts_with("-n"))
            fail(); // from_chars would also take inf and nan
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        if (error != std::errc{})
            fail();
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        return number;
    }

    Value value()
    {
        if (take("{")) {
            Object object;
            if (take("}"))
                return {object};
            do {
                expect("\"");
                std::string key = string();
                expect(":");
                object[key] = value();
            } while (take(","));
            expect("}");
            return {object};
        }
        if (take("[")) {
            Array array;
            if (take("]"))
                return {array};
            do
                array.push_back(value());
            while (take(","));
            expect("]");
            return {array};
        }
        if (take("\""))
            return {string()};
        if (take("null"))
            return {nullptr};
        if (take("true"))
            return {true};
        if (take("false"))
            return {false};
        return {number()};
    }
};

std::string quoted(const std::string& text)
{
    std::string result = "\"";
    for (char c : text) {
        const std::size_t code = meanings.find(c);
        if (code != meanings.npos && c != '/')
            (result += '\\') += codes[code];
        else if (static_cast<unsigned char>(c) < ' ')
            ((result += "\\u00") += "01"[c / 16]) += "0123456789abcdef"[c % 16];
        else
            result += c;
    }
    return result + '"';
}

// std::visit calls the function that fits the type of the value.
struct Writer {
    std::string operator()(std::nullptr_t) const { return "null"; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(const std::string& text) const { return quoted(text); }

    std::string operator()(double number) const
    {
        char text[32]; // to_chars writes the shortest text that means the number
        return {text, std::to_chars(text, text + sizeof text, number).ptr};
    }

    std::string operator()(const Array& array) const
    {
        std::string result;
        for (const Value& value : array)
            result += (result.empty() ? "" : ",") + std::visit(*this, value.data);
        return '[' + result + ']';
    }

    std::string operator()(const Object& object) const
    {
        std::string result;
        for (const auto& [key, value] : object)
            result += (result.empty() ? "" : ",") + quoted(key) + ':' + std::visit(*this, value.data);
        return '{' + result + '}';
    }
};

std::string write(const Value& value) { return std::visit(Writer{}, value.data); }

int main()
{
    // Between R"( and )" quotes and backslashes stand for themselves.
    Value person = Parser::parse(R"({"address": {"city": "Seoul"}, "languages": ["C", "Go"],
        "member": true, "name": "Ann \"Bug\" Lee", "phone": null, "score": 9.5})");
    Object& fields = person.as<Object>();
    Value& phone = fields.at("phone"); // throws if it is missing
    Array& languages = fields.at("languages").as<Array>();
    double& score = fields.at("score").as<double>();

    std::cout << "name: " << fields.at("name").as<std::string>() << '\n'
              << "city: " << fields.at("address").as<Object>().at("city").as<std::string>() << '\n'
              << "first language: " << languages.at(0).as<std::string>() << '\n'
              << "member: " << (fields.at("member").as<bool>() ? "yes" : "no") << '\n';
    const bool none = std::holds_alternative<std::nullptr_t>(phone.data);
    std::cout << "phone: " << (none ? "none" : phone.as<std::string>()) << '\n'
              << "score: " << score << '\n';

    languages.push_back({std::string("Swift")});
    phone.data = std::string("010-1234");
    score += 1;
    const std::string written = write(person);
    std::cout << written << '\n';
    std::cout << "read and written again: "
              << (write(Parser::parse(written)) == written ? "the same" : "different") << '\n';

    for (const char* wrong : {R"(["C", "Go")", R"({"name" "Ann"})", "{name: 1}", "yes"}) {
        try {
            Parser::parse(wrong);
            std::cout << "accepted: " << wrong << '\n';
        } catch (const std::invalid_argument&) {
            std::cout << "refused: " << wrong << '\n';
        }
    }
}

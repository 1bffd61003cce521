// Finds, checks and replaces text with regular expressions.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"  // a false alarm inside of <regex>
#endif
#include <iostream>
#include <regex>
#include <string>

int main() {
    const std::string text = "Write to mina@example.com or to lee.jun@school.example.";
    const std::regex mail(R"([a-z.]+@[a-z.]+[a-z])");
    for (std::sregex_iterator it(text.begin(), text.end(), mail), end; it != end; ++it) {
        std::cout << "found: " << it->str() << '\n';
    }

    // regex_match wants the whole text to match, so ^ and $ are not needed.
    const std::regex date("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    for (const std::string candidate : {"2026-03-01", "01.03.2026"}) {
        std::cout << candidate << (std::regex_match(candidate, date) ? ": a date\n" : ": not a date\n");
    }

    const std::regex name(R"((\w+) (\w+))");
    std::cout << std::regex_replace("Jun Lee, Mina Kim", name, "$2 $1") << '\n';
}

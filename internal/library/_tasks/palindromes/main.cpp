// Reverses a text and tests whether it reads the same in both directions.
#include <algorithm>
#include <cctype>
#include <iostream>
#include <string>
#include <string_view>

namespace {

std::string reversed(std::string_view text) {
    return {text.rbegin(), text.rend()};
}

// Keeps letters and digits, in lower case. The functions of <cctype> want an unsigned char.
std::string plain(std::string_view text) {
    std::string out;
    for (const unsigned char c : text) {
        if (std::isalnum(c)) {
            out += static_cast<char>(std::tolower(c));
        }
    }
    return out;
}

// Compares the first half with the second half read backwards.
bool isPalindrome(std::string_view text) {
    const std::string letters = plain(text);
    const auto half = static_cast<std::ptrdiff_t>(letters.size() / 2);
    return std::equal(letters.begin(), letters.begin() + half, letters.rbegin());
}

}  // namespace

int main() {
    const std::string word = "stressed";
    std::cout << word << " backwards: " << reversed(word) << '\n';

    for (const std::string_view text : {"level", "A man, a plan, a canal: Panama!", "hello", "12321", ""}) {
        std::cout << '"' << text << "\": " << (isPalindrome(text) ? "palindrome" : "no palindrome") << '\n';
    }
}

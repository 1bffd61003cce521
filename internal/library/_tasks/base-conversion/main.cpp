// Converts numbers between the bases 2 to 36.
#include <algorithm>
#include <cctype>
#include <iostream>
#include <stdexcept>
#include <string>

namespace {

const std::string digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

std::string toBase(unsigned long value, unsigned base) {
    std::string text;
    // The remainder of each division is the next digit, beginning with the last one.
    do {
        text += digits[value % base];
        value /= base;
    } while (value > 0);
    std::reverse(text.begin(), text.end());
    return text;
}

unsigned long fromBase(const std::string& text, unsigned base) {
    unsigned long value = 0;
    for (const unsigned char c : text) {
        const auto digit = digits.find(static_cast<char>(std::toupper(c)));
        if (digit >= base) {  // also if it is none at all
            throw std::invalid_argument(text + " is no number of this base");
        }
        value = value * base + digit;  // all digits so far move to the left
    }
    return value;
}

}  // namespace

int main() {
    for (const unsigned base : {2U, 8U, 16U, 36U}) {
        std::cout << "2026 in base " << base << ": " << toBase(2026, base) << '\n';
    }
    std::cout << "101101 in base 2: " << fromBase("101101", 2) << '\n';
    std::cout << "ff in base 16: " << fromBase("ff", 16) << '\n';
    std::cout << "7E from base 16 to base 2: " << toBase(fromBase("7E", 16), 2) << '\n';
    std::cout << "0 in base 2: " << toBase(0, 2) << '\n';
}

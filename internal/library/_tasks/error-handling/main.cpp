// Throws errors where something is wrong and catches them where it can be told.
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>

// An error of our own, which remembers what could not be divided.
class DivisionByZero : public std::runtime_error {
public:
    explicit DivisionByZero(double dividend) : std::runtime_error(message(dividend)) {}

private:
    static std::string message(double dividend) {
        std::ostringstream text;
        text << "cannot divide " << dividend << " by zero";
        return text.str();
    }
};

double parse(const std::string &text) {
    try {
        std::size_t end = 0;
        const double number = std::stod(text, &end);
        if (end == text.size()) {
            return number;
        }
    } catch (const std::logic_error &) {
        // stod found no number at all, or one too large
    }
    throw std::invalid_argument("\"" + text + "\" is not a number");
}

double divide(double a, double b) {
    if (b == 0) {
        throw DivisionByZero(a);
    }
    return a / b;
}

void show(const std::string &left, const std::string &right) {
    try {
        const double result = divide(parse(left), parse(right));
        std::cout << left << " / " << right << " = " << result << '\n';
    } catch (const DivisionByZero &error) {
        std::cout << "error: " << error.what() << '\n';
    } catch (const std::invalid_argument &error) {
        std::cout << "error: " << error.what() << '\n';
    }
}

// Its destructor runs however main ends.
struct Farewell {
    ~Farewell() { std::cout << "done\n"; }
};

int main() {
    const Farewell farewell;
    show("10", "4");
    show("10", "0");
    show("ten", "4");
}

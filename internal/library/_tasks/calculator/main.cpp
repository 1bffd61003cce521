// Evaluates expressions with + - * / and parentheses.
#include <cctype>
#include <iostream>
#include <stdexcept>
#include <string>
#include <utility>

class Calculator {
public:
    static double evaluate(const std::string &text) {
        Calculator calculator(text);
        const double value = calculator.expression();
        if (calculator.peek() != '\0') {
            throw std::runtime_error("there is something after the end");
        }
        return value;
    }

private:
    explicit Calculator(std::string text) : text_(std::move(text)) {}

    // Skips spaces and shows the next character, which is 0 at the end.
    char peek() {
        while (next_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[next_]))) {
            next_++;
        }
        return next_ < text_.size() ? text_[next_] : '\0';
    }

    // Takes the next character if it is this one.
    bool take(char c) {
        if (peek() != c) {
            return false;
        }
        next_++;
        return true;
    }

    double expression() {
        double value = term();
        for (;;) {
            if (take('+')) {
                value += term();
            } else if (take('-')) {
                value -= term();
            } else {
                return value;
            }
        }
    }

    double term() {
        double value = factor();
        for (;;) {
            if (take('*')) {
                value *= factor();
            } else if (take('/')) {
                const double right = factor();
                if (right == 0) {
                    throw std::runtime_error("division by zero");
                }
                value /= right;
            } else {
                return value;
            }
        }
    }

    double factor() {
        if (take('-')) {
            return -factor();
        }
        if (take('(')) {
            const double value = expression();
            if (!take(')')) {
                throw std::runtime_error("a ) is missing");
            }
            return value;
        }
        if (!std::isdigit(static_cast<unsigned char>(peek()))) {
            throw std::runtime_error("a number is missing");
        }
        std::size_t length = 0;
        const double value = std::stod(text_.substr(next_), &length);
        next_ += length;
        return value;
    }

    std::string text_;
    std::size_t next_ = 0;
};

int main() {
    for (const std::string text :
         {"1 + 2 * 3", "(1 + 2) * 3", "10 / 4 - 1", "-2 * (3 - 5)", "7 / (2 - 2)", "2 * (3 + "}) {
        try {
            const double value = Calculator::evaluate(text);
            std::cout << text << " = " << value << '\n';
        } catch (const std::runtime_error &error) {
            std::cout << text << ": " << error.what() << '\n';
        }
    }
}

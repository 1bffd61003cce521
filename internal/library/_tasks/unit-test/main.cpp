// A function and its tests.
#include <exception>
#include <functional>
#include <iostream>
#include <stdexcept>
#include <string>

bool leap(int year) {
    if (year < 1) {
        throw std::invalid_argument("a year has to be at least 1");
    }
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int passed = 0;
int failed = 0;

// Runs one test. A test that throws has failed and does not end the others.
void test(const std::string &name, const std::function<bool()> &condition) {
    bool holds = false;
    try {
        holds = condition();
    } catch (const std::exception &error) {
        std::cout << "unexpected: " << error.what() << '\n';
    }
    (holds ? passed : failed)++;
    std::cout << (holds ? "ok: " : "FAILED: ") << name << '\n';
}

bool refused(int year) {
    try {
        leap(year);
        return false;
    } catch (const std::invalid_argument &) {
        return true;
    }
}

int main() {
    test("2000 is a leap year", [] { return leap(2000); });
    test("1900 is not", [] { return !leap(1900); });
    test("2024 is", [] { return leap(2024); });
    test("2023 is not", [] { return !leap(2023); });
    test("a year below 1 is refused", [] { return refused(0); });

    std::cout << passed << " passed, " << failed << " failed\n";
    return failed > 0 ? 1 : 0;  // what runs the tests sees a failure
}

// A bank account that never lets anyone withdraw more than there is.
#include <iostream>
#include <stdexcept>
#include <string>
#include <utility>

class Account {
public:
    explicit Account(std::string owner) : owner_(std::move(owner)) {}

    void deposit(long amount) {
        check(amount);
        balance_ += amount;
    }

    // Throws, and takes nothing, if there is not enough.
    void withdraw(long amount) {
        check(amount);
        if (amount > balance_) {
            throw std::runtime_error("there is not enough for " + money(amount));
        }
        balance_ -= amount;
    }

    std::string text() const { return owner_ + " has " + money(balance_); }

private:
    static void check(long amount) {
        if (amount <= 0) {
            throw std::invalid_argument("an amount must be above 0");
        }
    }

    static std::string money(long cents) {
        const std::string rest = std::to_string(cents % 100);
        return std::to_string(cents / 100) + '.' + (rest.size() < 2 ? "0" : "") + rest;
    }

    std::string owner_;
    long balance_ = 0;  // in cents: fractions of a double would not add up
};

int main() {
    Account account("Ada");
    std::cout << account.text() << '\n';
    account.deposit(10000);
    account.withdraw(2550);
    std::cout << account.text() << '\n';
    try {
        account.withdraw(50000);
    } catch (const std::exception& e) {
        std::cout << "refused: " << e.what() << '\n';
    }
    try {
        account.deposit(-100);
    } catch (const std::exception& e) {
        std::cout << "refused: " << e.what() << '\n';
    }
    std::cout << account.text() << '\n';
}

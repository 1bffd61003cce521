// Shows a menu and does what is chosen, until the person quits.
#include <functional>
#include <iostream>
#include <string>
#include <vector>

struct Entry {
    std::string text;
    std::function<void()> run;
};

int main() {
    bool running = true;
    const std::vector<Entry> menu = {
        {"say hello", [] { std::cout << "Hello!\n"; }},
        {"roll a die", [] { std::cout << "The die shows 4.\n"; }},  // always, as in a famous joke
        {"quit",
         [&running] {
             std::cout << "Goodbye!\n";
             running = false;
         }},
    };
    for (std::size_t i = 0; i < menu.size(); i++) {
        std::cout << i + 1 << ") " << menu[i].text << '\n';
    }

    const std::vector<std::size_t> choices = {1, 2, 9, 3};  // what a person would type
    for (std::size_t choice : choices) {
        if (!running) {
            break;
        }
        std::cout << "> " << choice << '\n';
        if (choice >= 1 && choice <= menu.size()) {
            menu[choice - 1].run();
        } else {
            std::cout << "Please choose 1 to " << menu.size() << ".\n";
        }
    }
}

// Counts the lines of a log by level, and its errors by hour.
#include <iostream>
#include <map>
#include <sstream>
#include <string>

const std::string log_text = R"(2026-03-01 09:14:02 INFO  server started
2026-03-01 09:31:40 ERROR disk is full
2026-03-01 09:31:41 INFO  old files removed
  at backup.cpp:42
2026-03-01 10:02:13 WARN  slow answer: 2100 ms
2026-03-01 10:05:59 ERROR no answer from database
2026-03-01 10:06:00 ERROR no answer from database
2026-03-01 10:06:30 INFO  database is back
)";

int main() {
    // A map starts each count at 0 and is in the order of its keys.
    std::map<std::string, int> by_level;
    std::map<std::string, int> errors_at;
    int others = 0;

    std::istringstream lines(log_text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream parts(line);
        std::string date, time, level;
        if (parts >> date >> time >> level && date.size() == 10 && time.size() == 8) {
            by_level[level]++;
            if (level == "ERROR") {
                errors_at[time.substr(0, 2)]++;
            }
        } else {
            others++;
        }
    }

    for (const auto &[level, count] : by_level) {
        std::cout << level << ' ' << count << '\n';
    }
    for (const auto &[hour, count] : errors_at) {
        std::cout << "errors at " << hour << "h: " << count << '\n';
    }
    std::cout << others << (others == 1 ? " line is not an entry\n" : " lines are not entries\n");
}

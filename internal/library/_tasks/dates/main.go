// Dates: leap years, weekdays, and days between two dates.
package main

import (
	"fmt"
	"time"
)

type date struct {
	year, month, day int // the month from 1 to 12
}

var (
	weekdays  = [7]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	monthDays = [12]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
)

// isLeap: every fourth year, but of the full centuries only every fourth one.
func isLeap(year int) bool {
	return year%4 == 0 && year%100 != 0 || year%400 == 0
}

func daysInMonth(year, month int) int {
	if month == 2 && isLeap(year) {
		return 29
	}
	return monthDays[month-1]
}

func (d date) valid() bool {
	return d.year >= 1 && d.month >= 1 && d.month <= 12 &&
		d.day >= 1 && d.day <= daysInMonth(d.year, d.month)
}

func (d date) dayOfYear() int {
	days := d.day
	for month := 1; month < d.month; month++ {
		days += daysInMonth(d.year, month)
	}
	return days
}

// number numbers all days: 0001-01-01 is day 1. With numbers, the days between
// two dates are a subtraction.
func (d date) number() int {
	before := d.year - 1 // the full years, with a leap day in some
	return before*365 + before/4 - before/100 + before/400 + d.dayOfYear()
}

func (d date) weekday() string {
	return weekdays[(d.number()-1)%7] // day 1 was a Monday
}

// plusDays returns the date so many days later.
func (d date) plusDays(days int) date {
	d.day += days // d is a copy, the caller's date stays as it is
	// What does not fit into the month goes on into the next one.
	for d.day > daysInMonth(d.year, d.month) {
		d.day -= daysInMonth(d.year, d.month)
		d.month++
		if d.month > 12 {
			d.month = 1
			d.year++
		}
	}
	return d
}

// String makes fmt print a date in this form.
func (d date) String() string {
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

func showDays(from, to date) {
	fmt.Printf("from %v to %v: %d days\n", from, to, to.number()-from.number())
}

func main() {
	for _, year := range []int{1900, 2000, 2023, 2024} {
		kind := "not a leap year"
		if isLeap(year) {
			kind = "leap year"
		}
		fmt.Printf("%d: %s\n", year, kind)
	}

	for _, d := range []date{{2024, 2, 29}, {2023, 2, 29}, {2000, 1, 1}} {
		if !d.valid() {
			fmt.Printf("%v: no such date\n", d)
			continue
		}
		fmt.Printf("%v: %s, day %d of the year\n", d, d.weekday(), d.dayOfYear())
	}

	showDays(date{2024, 1, 1}, date{2024, 12, 25})
	showDays(date{1945, 8, 15}, date{2024, 1, 1})
	fmt.Printf("100 days after 2023-12-01: %v\n", date{2023, 12, 1}.plusDays(100))

	// The library can do it too. In UTC every day has 24 hours; elsewhere the
	// change to summer time makes one that has 23.
	first := time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC)
	christmas := time.Date(2024, time.December, 25, 0, 0, 0, 0, time.UTC)
	days := int(christmas.Sub(first) / (24 * time.Hour))
	fmt.Printf("library: %d days, to a %v\n", days, christmas.Weekday())
}

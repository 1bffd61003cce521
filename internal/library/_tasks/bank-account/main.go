// A bank account that never lets anyone withdraw more than there is.
package main

import (
	"errors"
	"fmt"
)

var errAmount = errors.New("an amount must be above 0")

// Account belongs to one person. Its balance is in cents: fractions of a float64
// would not add up.
type Account struct {
	owner   string
	balance int
}

func (a *Account) Deposit(amount int) error {
	if amount <= 0 {
		return errAmount
	}
	a.balance += amount
	return nil
}

// Withdraw takes nothing and returns an error if there is not enough.
func (a *Account) Withdraw(amount int) error {
	if amount <= 0 {
		return errAmount
	}
	if amount > a.balance {
		return fmt.Errorf("there is not enough for %s", money(amount))
	}
	a.balance -= amount
	return nil
}

// String lets fmt print an account.
func (a *Account) String() string { return a.owner + " has " + money(a.balance) }

func money(cents int) string { return fmt.Sprintf("%d.%02d", cents/100, cents%100) }

func report(err error) {
	if err != nil {
		fmt.Println("refused:", err)
	}
}

func main() {
	account := &Account{owner: "Ada"}
	fmt.Println(account)
	report(account.Deposit(10000))
	report(account.Withdraw(2550))
	fmt.Println(account)
	report(account.Withdraw(50000))
	report(account.Deposit(-100))
	fmt.Println(account)
}

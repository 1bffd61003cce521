// A bank account that never lets anyone withdraw more than there is.
#include <stdbool.h>
#include <stdio.h>

// C has no classes: a struct and functions that take a pointer to it do the same.
typedef struct {
    const char *owner;
    long balance; // in cents: fractions of a double would not add up
} Account;

// Adds an amount; answers false for one that is not above 0.
static bool deposit(Account *account, long amount)
{
    if (amount <= 0)
        return false;
    account->balance += amount;
    return true;
}

// Takes an amount away; answers false, and takes nothing, if there is not enough.
static bool withdraw(Account *account, long amount)
{
    if (amount <= 0 || amount > account->balance)
        return false;
    account->balance -= amount;
    return true;
}

static void show(const Account *account)
{
    printf("%s has %ld.%02ld\n", account->owner, account->balance / 100, account->balance % 100);
}

int main(void)
{
    Account account = {"Ada", 0};
    show(&account);
    deposit(&account, 10000);
    withdraw(&account, 2550);
    show(&account);
    if (!withdraw(&account, 50000))
        printf("refused: there is not enough for 500.00\n");
    if (!deposit(&account, -100))
        printf("refused: an amount must be above 0\n");
    show(&account);
    return 0;
}

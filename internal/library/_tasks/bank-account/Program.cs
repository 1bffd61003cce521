// A bank account that never lets anyone withdraw more than there is.
using System;
using System.Globalization;

class Account
{
    public Account(string owner)
    {
        Owner = owner;
    }

    public string Owner { get; }

    // Only the account itself changes it. A decimal counts money without rounding errors.
    public decimal Balance { get; private set; }

    public void Deposit(decimal amount)
    {
        Check(amount);
        Balance += amount;
    }

    // Throws, and takes nothing, if there is not enough.
    public void Withdraw(decimal amount)
    {
        Check(amount);
        if (amount > Balance)
        {
            throw new InvalidOperationException("there is not enough for " + Money(amount));
        }
        Balance -= amount;
    }

    public override string ToString()
    {
        return Owner + " has " + Money(Balance);
    }

    static void Check(decimal amount)
    {
        if (amount <= 0)
        {
            throw new InvalidOperationException("an amount must be above 0");
        }
    }

    static string Money(decimal amount)
    {
        return amount.ToString("0.00", CultureInfo.InvariantCulture);
    }
}

static class Program
{
    static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine("refused: " + e.Message);
        }
    }

    static void Main()
    {
        var account = new Account("Ada");
        Console.WriteLine(account);
        account.Deposit(100m);
        account.Withdraw(25.50m);
        Console.WriteLine(account);
        Try(() => account.Withdraw(500m));
        Try(() => account.Deposit(-1m));
        Console.WriteLine(account);
    }
}

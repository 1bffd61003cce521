"""Evaluates expressions with + - * / and parentheses."""

import re


class Calculator:
    def __init__(self, text):
        self._tokens = re.findall(r"\d+(?:\.\d+)?|\S", text)

    def evaluate(self):
        value = self._expression()
        if self._tokens:
            raise ValueError("there is something after the end")
        return value

    def _take(self, tokens):
        """Takes the next token if it is one of these."""
        if self._tokens and self._tokens[0] in tokens:
            return self._tokens.pop(0)
        return None

    def _expression(self):
        value = self._term()
        while operator := self._take("+-"):
            right = self._term()
            value = value + right if operator == "+" else value - right
        return value

    def _term(self):
        value = self._factor()
        while operator := self._take("*/"):
            right = self._factor()
            value = value * right if operator == "*" else value / right
        return value

    def _factor(self):
        if self._take("-"):
            return -self._factor()
        if self._take("("):
            value = self._expression()
            if not self._take(")"):
                raise ValueError("a ) is missing")
            return value
        try:
            return float(self._tokens.pop(0))
        except (IndexError, ValueError):
            raise ValueError("a number is missing") from None


for text in ("1 + 2 * 3", "(1 + 2) * 3", "10 / 4 - 1", "-2 * (3 - 5)", "7 / (2 - 2)", "2 * (3 + "):
    try:
        print(f"{text} = {Calculator(text).evaluate():g}")
    except ZeroDivisionError:
        print(f"{text}: division by zero")
    except ValueError as error:
        print(f"{text}: {error}")

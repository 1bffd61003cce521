"""A function and its tests."""

import sys
import unittest


def is_leap(year):
    if year < 1:
        raise ValueError("a year has to be at least 1")
    return year % 4 == 0 and year % 100 != 0 or year % 400 == 0


class LeapTest(unittest.TestCase):
    # The tests run in the order of their names. The text says what must be true.
    def test_1_every_400_years(self):
        """2000 is a leap year"""
        self.assertTrue(is_leap(2000))

    def test_2_not_every_100_years(self):
        """1900 is not"""
        self.assertFalse(is_leap(1900))

    def test_3_every_4_years(self):
        """2024 is"""
        self.assertTrue(is_leap(2024))

    def test_4_not_each_year(self):
        """2023 is not"""
        self.assertFalse(is_leap(2023))

    def test_5_wrong_year(self):
        """a year below 1 is refused"""
        with self.assertRaises(ValueError):
            is_leap(0)


class Printed(unittest.TestResult):
    def addSuccess(self, test):
        print("ok:", test.shortDescription())

    def addFailure(self, test, err):
        super().addFailure(test, err)
        print("FAILED:", test.shortDescription(), err[1])


result = Printed()
unittest.defaultTestLoader.loadTestsFromTestCase(LeapTest).run(result)
failed = len(result.failures) + len(result.errors)
print(f"{result.testsRun - failed} passed, {failed} failed")
if failed:
    sys.exit(1)  # what runs the tests sees a failure

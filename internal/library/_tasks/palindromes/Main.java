// Reverses a text and tests whether it reads the same in both directions.
public class Main {

    static String reverse(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Neither case nor anything but letters and digits counts. */
    static boolean isPalindrome(String text) {
        int left = 0;
        int right = text.length() - 1;
        while (left < right) {
            char first = Character.toLowerCase(text.charAt(left));
            char last = Character.toLowerCase(text.charAt(right));
            if (!Character.isLetterOrDigit(first)) {
                left++;
            } else if (!Character.isLetterOrDigit(last)) {
                right--;
            } else if (first != last) {
                return false;
            } else {
                left++;
                right--;
            }
        }
        return true;
    }

    public static void main(String[] args) {
        String word = "stressed";
        System.out.println(word + " backwards: " + reverse(word));

        String[] texts = {"level", "A man, a plan, a canal: Panama!", "hello", "12321", ""};
        for (String text : texts) {
            System.out.println('"' + text + "\": " + (isPalindrome(text) ? "palindrome" : "no palindrome"));
        }
    }
}

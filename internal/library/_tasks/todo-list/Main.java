// A to-do list: add, finish, remove.
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

public class Main {
    private static class Entry {
        private final String text;
        private boolean done = false;

        Entry(String text) {
            this.text = text;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    void add(String text) {
        entries.add(new Entry(text));
    }

    void finish(int number) {
        entries.get(index(number)).done = true;
    }

    void remove(int number) {
        entries.remove(index(number));
    }

    // People count from 1, lists from 0.
    private int index(int number) {
        if (number < 1 || number > entries.size()) {
            throw new NoSuchElementException("there is no entry " + number);
        }
        return number - 1;
    }

    void print() {
        int done = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            System.out.println((i + 1) + ". [" + (entry.done ? "x" : " ") + "] " + entry.text);
            if (entry.done) {
                done++;
            }
        }
        System.out.println(done + " of " + entries.size() + " done");
    }

    public static void main(String[] args) {
        Main list = new Main();
        list.add("write the report");
        list.add("buy milk");
        list.add("call Mina");
        list.finish(2);
        list.print();

        try {
            list.finish(7);
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        list.remove(2);
        list.print();
    }
}

// Runs tasks at the same time and prints their results in order.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class Main {
    private static final Object LOCK = new Object();
    private static int finished = 0; // used only while LOCK is held

    static int sumUpTo(int limit) {
        int sum = 0;
        for (int i = 1; i <= limit; i++) {
            sum += i;
        }
        synchronized (LOCK) {
            finished++;
        }
        return sum;
    }

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        int[] limits = {10, 20, 30, 40};
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int limit : limits) {
            tasks.add(() -> sumUpTo(limit));
        }

        ExecutorService pool = Executors.newFixedThreadPool(limits.length);
        try {
            List<Future<Integer>> results = pool.invokeAll(tasks); // waits for all of them
            for (int i = 0; i < limits.length; i++) {
                System.out.println("sum of 1 to " + limits[i] + ": " + results.get(i).get());
            }
            System.out.println("finished tasks: " + finished);
        } finally {
            pool.shutdown(); // its threads would keep the program alive
        }
    }
}

// A timer that repeats and one that is cancelled.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

public class Main {
    public static void main(String[] args) throws InterruptedException {
        ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
        CountDownLatch ticks = new CountDownLatch(3);

        System.out.println("start");
        ScheduledFuture<?> late =
                timers.schedule(() -> System.out.println("this is never printed"), 10, TimeUnit.SECONDS);
        ScheduledFuture<?> repeating = timers.scheduleAtFixedRate(() -> {
            if (ticks.getCount() > 0) {
                System.out.println("tick " + (4 - ticks.getCount()));
                ticks.countDown();
            }
        }, 50, 50, TimeUnit.MILLISECONDS);

        ticks.await(); // for the third tick
        repeating.cancel(false);
        if (late.cancel(false)) {
            System.out.println("the late one was cancelled");
        }
        timers.shutdown(); // its thread would keep the program alive
        System.out.println("end");
    }
}

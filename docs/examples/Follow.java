// Prints each new article, one line of JSON: java Follow.java ARCHIVE-URL CURSOR-FILE
//
// Needs Java 17 or newer and nothing else. Without a cursor file it begins with the oldest article; after a restart it goes on
// where it was. What was printed when the program was killed, but not yet noted in the file, comes again.

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class Follow {
  static final String SUBSCRIPTION =
      "subscription ($after: FeedCursor, $from: FeedStart) { articlePublished(after: $after, from: $from)"
          + " { cursor article { id title speeches { speaker { name } office statements { mode text } } } } }";

  /** The archive sends something every 10 seconds. A connection that is silent for longer is dead. */
  static final Duration SILENCE = Duration.ofSeconds(30);

  /** What a new connection mends. Everything else is for a person to read. */
  static final Set<String> PASSING =
      Set.of("SERVER_CLOSING", "CONSUMER_TOO_SLOW", "DATABASE_UNAVAILABLE", "OVERLOADED", "INTERNAL_SERVER_ERROR");

  static final Pattern CODE = Pattern.compile("\"code\":\"(\\w+)\"");

  /** An error that a new connection does not mend. */
  static class ArchiveException extends Exception {
    ArchiveException(String message) {
      super(message);
    }
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 2) {
      System.err.println("Usage: java Follow.java ARCHIVE-URL CURSOR-FILE");
      System.exit(2);
    }
    var cursorFile = Path.of(arguments[1]);
    long pause = 1;
    while (true) {
      try {
        if (read(URI.create(arguments[0]), cursorFile)) pause = 1;
        System.err.println("The stream ended. Connecting again in " + pause + " s.");
      } catch (IOException lost) {
        System.err.println(lost + ". Connecting again in " + pause + " s.");
      } catch (ArchiveException refusal) {
        System.err.println(refusal.getMessage());
        System.exit(1);
      }
      TimeUnit.SECONDS.sleep(pause);
      pause = Math.min(pause * 2, 60);
    }
  }

  /** Your own work comes here. A library for JSON makes objects of the result: {"data":{"articlePublished":{...}}}. */
  static void handle(String result) {
    System.out.println(result);
  }

  /** Reads one stream until it ends; whether anything came. */
  static boolean read(URI url, Path cursorFile) throws IOException, InterruptedException, ArchiveException {
    var start =
        Files.exists(cursorFile)
            ? "{\"after\":\"" + Files.readString(cursorFile) + "\"}"
            : "{\"from\":\"BEGINNING\"}";
    var request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .timeout(SILENCE)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"query\":\"" + SUBSCRIPTION + "\",\"variables\":" + start + "}"))
            .build();
    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    // The time-out of the request ends with its headers: silence after them is watched here.
    var heard = new AtomicLong(System.nanoTime());
    var watch = Executors.newSingleThreadScheduledExecutor();
    try (InputStream body = response.body()) {
      var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
      if (!response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
        refuse(response.statusCode(), lines.lines().collect(Collectors.joining("\n")));
      }
      watch.scheduleAtFixedRate(
          () -> {
            if (System.nanoTime() - heard.get() > SILENCE.toNanos()) close(body);
          },
          1, 1, TimeUnit.SECONDS);
      var came = false;
      String event = "", data = "", id = null;
      for (String line; (line = lines.readLine()) != null; ) {
        heard.set(System.nanoTime());
        if (line.startsWith("event: ")) event = line.substring(7);
        else if (line.startsWith("data: ")) data += line.substring(6);
        else if (line.startsWith("id: ")) id = line.substring(4);
        else if (line.isEmpty()) {
          if (event.equals("complete")) return came;
          if (data.startsWith("{\"errors\"")) refuse(200, data);
          if (event.equals("next")) handle(data);
          if (id != null) {
            write(cursorFile, id);
            came = true;
          }
          event = data = "";
          id = null;
        }
      }
      return came;
    } finally {
      watch.shutdownNow();
    }
  }

  /** Ends a read that waits for more. */
  static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException alreadyGone) {
      // Then it waits no longer.
    }
  }

  static void refuse(int status, String text) throws IOException, ArchiveException {
    var code = CODE.matcher(text);
    var name = code.find() ? code.group(1) : "HTTP_" + status;
    if (PASSING.contains(name) || Set.of(429, 502, 503, 504).contains(status)) throw new IOException(name);
    throw new ArchiveException(name + ": " + text);
  }

  /** At once or not at all. */
  static void write(Path cursorFile, String cursor) throws IOException {
    var fresh = Path.of(cursorFile + ".new");
    Files.writeString(fresh, cursor);
    Files.move(fresh, cursorFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}

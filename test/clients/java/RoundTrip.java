import io.cloudevents.jackson.JsonFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Reads a CloudEvent from each line, as the official SDK does, and writes it out again. */
public final class RoundTrip {
  public static void main(String[] arguments) throws IOException {
    var format = new JsonFormat();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      var event = format.deserialize(line.getBytes(StandardCharsets.UTF_8));
      out.println(new String(format.serialize(event), StandardCharsets.UTF_8));
    }
    out.flush();
  }
}

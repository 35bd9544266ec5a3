package io.certwright.discovery.run.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers one after the other, and keeps what it was asked: the body, or the address where there is
 * none.
 */
final class ScriptedAnswers implements HttpClient {

  private final Deque<Answer> answers = new ArrayDeque<>();
  final List<String> asked = new ArrayList<>();

  private record Answer(int status, Map<String, String> headers, String body) {}

  ScriptedAnswers then(int status, Map<String, String> headers, String body) {
    answers.add(new Answer(status, headers, body));
    return this;
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    boolean bare = request.getBodyAsBinaryData() == null;
    asked.add(bare ? request.getUrl().toString() : request.getBodyAsBinaryData().toString());
    return Mono.just(new Scripted(request, answers.remove()));
  }

  private static final class Scripted extends HttpResponse {

    private final Answer answer;

    private Scripted(HttpRequest request, Answer answer) {
      super(request);
      this.answer = answer;
    }

    @Override
    public int getStatusCode() {
      return answer.status();
    }

    @Override
    @Deprecated
    public String getHeaderValue(String name) {
      return getHeaders().getValue(HttpHeaderName.fromString(name));
    }

    @Override
    public HttpHeaders getHeaders() {
      return new HttpHeaders(answer.headers());
    }

    @Override
    public Flux<ByteBuffer> getBody() {
      return getBodyAsByteArray().map(ByteBuffer::wrap).flux();
    }

    @Override
    public Mono<byte[]> getBodyAsByteArray() {
      return Mono.just(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Mono<String> getBodyAsString() {
      return Mono.just(answer.body());
    }

    @Override
    public Mono<String> getBodyAsString(Charset charset) {
      return Mono.just(answer.body());
    }
  }
}

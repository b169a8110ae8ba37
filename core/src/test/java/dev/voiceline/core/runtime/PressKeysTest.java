package dev.voiceline.core.runtime;

import static dev.voiceline.core.runtime.ControlledCall.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.turn.PlayedLine;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PressKeysTest {
  private final ControlledCall call = new ControlledCall(options -> options.pressesKeys(true));

  private void pressed(String keys) {
    call.side().answers.clear();
    call.side()
        .tells
        .toolRequested(
            new ToolRequest(
                new ToolCallId("keys-" + keys),
                "press_keys",
                ToolArguments.of(Map.of("keys", keys))));
  }

  @Test
  void keysArePressedAndTheAgentIsAnsweredWhenTheLineIsBack() {
    call.greeted("+12065550123");
    pressed("1w2#");
    assertThat(call.control.keys).containsExactly("1w2#");
    assertThat(call.side().answers).isEmpty();
    call.line.listener().closed(LineEnd.CALLER_HUNG_UP);
    assertThat(call.calls.live()).isNotEmpty();
    assertThat(call.calls.connect(ControlledCall.ID, new PlayedLine(call.time))).isTrue();
    assertThat(status(call.answer())).isEqualTo("pressed");
  }

  @Test
  void keysThatAreRefusedLeaveTheLineAsItIs() {
    call.control.press =
        CompletableFuture.completedFuture(FakeControl.failed(ControlFailure.Kind.FINAL));
    call.greeted("+12065550123");
    pressed("1");
    assertThat(status(call.answer())).isEqualTo("failed");
    assertThat(call.calls.wantsLine(ControlledCall.ID)).isFalse();
  }

  @Test
  void whatIsNoKeyIsNotPressed() {
    call.greeted("+12065550123");
    pressed("hello");
    assertThat(status(call.answer())).isEqualTo("invalid_keys");
    assertThat(call.control.keys).isEmpty();
  }

  @Test
  void aLineThatWasNeverTakenAwayIsToldAsUncertain() {
    call.greeted("+12065550123");
    pressed("1");
    call.time.advanceMillis(11_100);
    assertThat(status(call.answer())).isEqualTo("unsure");
    assertThat(call.calls.live()).isNotEmpty();
  }

  @Test
  void itIsOfferedOnlyWhereItIsSwitchedOnAndCanBeDone() {
    call.greeted("+12065550123");
    assertThat(call.tools()).contains("press_keys");
    ControlledCall usual = new ControlledCall(options -> options).greeted("+12065550123");
    assertThat(usual.tools()).doesNotContain("press_keys");
    ControlledCall unable = new ControlledCall(options -> options.pressesKeys(true));
    unable.control.able = false;
    assertThat(unable.greeted("+12065550123").tools()).doesNotContain("press_keys");
  }
}

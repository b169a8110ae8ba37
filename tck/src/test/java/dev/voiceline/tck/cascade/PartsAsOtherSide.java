package dev.voiceline.tck.cascade;

import dev.voiceline.core.cascade.CascadePolicy;
import dev.voiceline.core.chat.ChatListener.Ending;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.tck.cascade.PlayedMind.Asked;
import dev.voiceline.tck.conversation.OtherSide;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** The parts of a cascade, doing what the other side of a conversation is made to do. */
final class PartsAsOtherSide implements OtherSide {
  private final PlayedParts played;
  private final PartsReceived received;
  private final boolean aligns;
  private final Map<String, ToolRequest> requests = new HashMap<>();
  private final Set<String> worded = new HashSet<>();
  private final Queue<byte[]> early = new ArrayDeque<>();
  private Optional<Conversation> conversation = Optional.empty();
  private Optional<ReplyId> told = Optional.empty();
  private Optional<String> current = Optional.empty();

  PartsAsOtherSide(PlayedParts played, PartsReceived received, boolean aligns) {
    this.played = played;
    this.received = received;
    this.aligns = aligns;
  }

  void talksWith(Conversation other) {
    conversation = Optional.of(other);
  }

  void hangUp() {
    conversation.ifPresent(Conversation::close);
  }

  /** Notes the reply that is told last. */
  ConversationListener watching(ConversationListener listener) {
    return new PassingListener(listener) {
      @Override
      public void replyStarted(ReplyId reply) {
        told = Optional.of(reply);
        if (answer().isEmpty()) {
          received.scriptBegan();
        }
        super.replyStarted(reply);
      }
    };
  }

  @Override
  public void confirms() {
    played.ears().ready();
    played.voice().last().ready();
  }

  @Override
  public void refuses() {
    played.voice().last().breaks(Kind.FATAL);
  }

  @Override
  public void callerStarts(String utterance) {
    played.ears().starts(utterance);
  }

  @Override
  public void callerStops(String utterance, Duration spoken) {
    received.stopped(utterance);
    played.ears().stops(utterance, spoken);
  }

  @Override
  public void understands(String utterance, String words) {
    received.understood(utterance, words);
    played.ears().said(utterance, words);
  }

  @Override
  public void failsToUnderstand(String utterance) {
    received.understood(utterance, "");
    played.ears().unclear(utterance);
  }

  /** The model begins to answer, with nothing. */
  @Override
  public void beginsReply(String reply) {
    current = Optional.empty();
    early.clear();
    answer().ifPresent(asked -> asked.writes(""));
  }

  @Override
  public void speaks(String item, byte[] audio) {
    begin(item);
    if (worded.add(item)) {
      int words = AudioFormat.PCMU_8K.millis(audio.length) / PartsReceived.WORD_MS;
      writeNow(received.wordsFor(item, words));
    }
    early.add(audio);
    sound();
  }

  @Override
  public void words(String item, String more) {
    begin(item);
    worded.add(item);
    answer().ifPresent(asked -> asked.writes(more));
    sound();
  }

  /** An item ends with its reply, or with the next item. */
  @Override
  public void finishesItem(String item) {}

  @Override
  public void endsReply(ReplyOutcome outcome) {
    int scripts = received.scripts();
    end(outcome);
    sound();
    PlayedVoice.Opened voice = played.voice().last();
    boolean next = received.scripts() > scripts;
    voice.ended().stream()
        .filter(speech -> !next || !speech.equals(voice.lastSpeech()))
        .forEach(voice::spoken);
  }

  private void end(ReplyOutcome outcome) {
    switch (outcome) {
      case COMPLETED -> answer().ifPresent(asked -> asked.ends(Ending.COMPLETE));
      case INCOMPLETE -> answer().ifPresent(asked -> asked.ends(Ending.CUT_OFF));
      case FAILED -> answer().ifPresent(asked -> asked.fails(Kind.RETRYABLE));
      case CANCELLED ->
          answer()
              .ifPresent(
                  asked ->
                      conversation.orElseThrow().interrupted(new Interruption(told, List.of())));
    }
  }

  @Override
  public void asksForTool(String request, String tool, Map<String, String> arguments) {
    ToolRequest complete =
        new ToolRequest(new ToolCallId("t:" + request), tool, ToolArguments.of(arguments));
    requests.put(request, complete);
    answer().ifPresent(asked -> asked.wants(complete));
  }

  @Override
  public void repeatsToolRequest(String request) {
    answer().ifPresent(asked -> asked.wants(requests.get(request)));
  }

  /** Models tell nothing of it. */
  @Override
  public void breaksOffToolRequest(String request, String tool) {}

  @Override
  public void complains() {
    played.ears().complains();
  }

  @Override
  public void expires() {
    played.ears().breaks(Kind.RETRYABLE);
  }

  @Override
  public void drops() {
    played.ears().breaks(Kind.RETRYABLE);
  }

  /** Parts pass over what is garbled; so here is what belongs to nothing. */
  @Override
  public void garbles() {
    SpeechId unknown = new SpeechId("unknown");
    played.voice().last().sounds(unknown, new byte[160]);
    played.voice().last().aligns(unknown, 5, 100);
    played.voice().last().spoken(unknown);
    played.voice().last().doesNotSpeak(unknown, Kind.RETRYABLE);
    played.ears().goesOn("unknown");
    played.ears().said("unknown", "words");
  }

  /** A new item of a reply begins after a request for a tool. */
  private void begin(String item) {
    if (current.isPresent() && !current.get().equals(item)) {
      String between = "before " + item;
      answer()
          .ifPresent(
              asked ->
                  asked.wants(
                      new ToolRequest(
                          new ToolCallId(between), "pause", ToolArguments.of(Map.of()))));
      sound();
    }
    current = Optional.of(item);
  }

  /** So that the voice has it at once. */
  private void writeNow(String words) {
    answer().ifPresent(asked -> asked.writes(words));
    played.time().advance(CascadePolicy.standard().pieceIdle());
  }

  /** The voice speaks what it has been given the words of. */
  private void sound() {
    PlayedVoice.Opened voice = played.voice().last();
    while (!voice.speeches().isEmpty() && !early.isEmpty()) {
      byte[] audio = early.remove();
      SpeechId speech = voice.lastSpeech();
      voice.sounds(speech, audio);
      if (aligns) {
        int words = voice.text(speech).split(" ").length;
        for (int i = 1; i < words; i++) {
          voice.aligns(speech, i * PartsReceived.WORD_CHARACTERS, i * PartsReceived.WORD_MS);
        }
      }
    }
  }

  private Optional<Asked> answer() {
    return received.asked().stream().filter(Asked::isOpen).findFirst();
  }
}

package dev.voiceline.adapters.eligibility.readings;

import java.util.Locale;
import java.util.regex.Pattern;

/** What mail, editors and other senders do to an interchange. */
enum Dress {
  ON_ONE_LINE {
    @Override
    String on(Written file) {
      return file.onOneLine();
    }
  },
  WRAPPED {
    @Override
    String on(Written file) {
      return wrapped(file, 80, "\n");
    }
  },
  WRAPPED_IN_THE_HEADER {
    @Override
    String on(Written file) {
      return wrapped(file, 35, "\r\n");
    }
  },
  WRAPPED_RIGHT_BEFORE_THE_FIRST_TERMINATOR {
    @Override
    String on(Written file) {
      return wrapped(file, 105, "\n");
    }
  },
  WRAPPED_IN_ALL_ELEMENTS {
    @Override
    String on(Written file) {
      return wrapped(file, 7, "\n");
    }
  },
  CARRIAGE_RETURNS {
    @Override
    String on(Written file) {
      return file.onLines().replace("\n", "\r\n");
    }
  },
  OLD_LINE_ENDS {
    @Override
    String on(Written file) {
      return file.onLines().replace('\n', '\r');
    }
  },
  LOWER_CASE {
    @Override
    String on(Written file) {
      return file.text().toLowerCase(Locale.ROOT);
    }
  },
  LOWER_CASE_TAGS {
    @Override
    String on(Written file) {
      return Pattern.compile("(?m)^(?!ISA)[A-Z0-9]{2,3}")
          .matcher(file.onLines())
          .replaceAll(tag -> tag.group().toLowerCase(Locale.ROOT));
    }
  },
  BYTE_ORDER_MARK {
    @Override
    String on(Written file) {
      return "\uFEFF" + file.text();
    }
  },
  INDENTED_WITH_A_BYTE_ORDER_MARK {
    @Override
    String on(Written file) {
      return "\uFEFF  " + file.onLines().replace("\n", "  \r\n\t  ");
    }
  },
  BLANK_LINES {
    @Override
    String on(Written file) {
      return "\n\n" + file.onLines().replace("\n", "\n\n \n") + "\n\n";
    }
  },
  BARS_AND_QUOTES {
    @Override
    String on(Written file) {
      return file.dividedBy("|!>'");
    }
  },
  REPEATED_BY_GREATER_AND_COMPOSED_BY_BARS {
    @Override
    String on(Written file) {
      return file.dividedBy("*>|~");
    }
  },
  REPEATED_BY_CARETS_AND_COMPOSED_BY_BARS {
    @Override
    String on(Written file) {
      return file.dividedBy("*^|~");
    }
  },
  REPEATED_BY_BACKTICKS_AND_COMPOSED_BY_GREATER {
    @Override
    String on(Written file) {
      return file.dividedBy("*`>~");
    }
  },
  CONTROL_CHARACTERS {
    @Override
    String on(Written file) {
      return file.dividedBy("\u001D\u001F\u001E\u001C");
    }
  },
  LINE_ENDS_AS_TERMINATORS {
    @Override
    String on(Written file) {
      return file.dividedBy("*^:\n");
    }
  },
  LINE_ENDS_AS_TERMINATORS_AND_BLANKS {
    @Override
    String on(Written file) {
      return file.dividedBy("*^:\n").replace("\n", " \r\n");
    }
  };

  abstract String on(Written file);

  /** Whether the file can wear it: a line end that ends a segment cannot also be none. */
  boolean suits(Written file) {
    return switch (this) {
      case ON_ONE_LINE,
          WRAPPED,
          WRAPPED_IN_THE_HEADER,
          WRAPPED_RIGHT_BEFORE_THE_FIRST_TERMINATOR,
          WRAPPED_IN_ALL_ELEMENTS ->
          !file.endsWithLine();
      case BARS_AND_QUOTES -> file.allows("|!>'");
      case REPEATED_BY_GREATER_AND_COMPOSED_BY_BARS -> file.allows("*>|~");
      case REPEATED_BY_CARETS_AND_COMPOSED_BY_BARS -> file.allows("*^|~");
      case REPEATED_BY_BACKTICKS_AND_COMPOSED_BY_GREATER -> file.allows("*`>~");
      case LINE_ENDS_AS_TERMINATORS, LINE_ENDS_AS_TERMINATORS_AND_BLANKS -> file.allows("*^:");
      default -> true;
    };
  }

  private static String wrapped(Written file, int width, String lineEnd) {
    return file.onOneLine().replaceAll("(.{" + width + "})", "$1" + lineEnd);
  }
}

import AvowRecord

/// Where one is signed in, and the sign-ins that were over in the last thirty days.
struct SessionsPage: DeskPage {
  static let template = "sessions"
  let title = "Where you are signed in"
  let lines: [SessionLine]
  /// True when there is another one that can be ended.
  let hasOthers: Bool
  let refusal: String?

  init(_ lines: [SessionLine], refusal: String? = nil) {
    self.lines = lines
    hasOthers = lines.contains { $0.isOpen && !$0.isThis }
    self.refusal = refusal
  }
}

/// One sign-in, in words.
struct SessionLine: Sendable {
  let id: Int
  let browser: String
  let begun: String
  let seen: String
  let state: String
  let isOpen: Bool
  /// True for the browser that asks.
  let isThis: Bool

  init(_ session: DeskSession, at now: Moment, idle: Int, longest: Int, asking: Int?) {
    let end = session.runsOut(idle: idle, longest: longest)
    id = session.id
    browser = session.browser.words
    begun = session.begun.words
    seen = session.seen.words
    isThis = session.id == asking
    isOpen = session.ended == nil && now < end
    state =
      if let ended = session.ended {
        "ended \(ended.words)"
      } else if now >= end {
        "ran out \(end.words)"
      } else if session.stage == .password {
        "waits for the second factor"
      } else {
        isThis ? "open: this browser" : "open"
      }
  }
}

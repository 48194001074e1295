import AvowOperations
import AvowRecord

extension AgendaAnswer {
  func page(_ reference: ReferenceData, width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("The formal agenda")
    for session in sessions {
      page.heading("Session \(session.session)")
      page.fields(
        session.items.map { item in
          (
            "Item",
            [item.number, item.title, item.howPlaced, item.status].compactMap { $0 }.joined(separator: ", ")
          )
        }
          + session.decisions.flatMap { line -> [(String, String?)] in
            return [
              (
                "Decision",
                "\(line.decision.id), \(line.inWords)"
              ),
              (
                "  behind it",
                line.sponsors.isEmpty
                  ? nil
                  : line.sponsors.map { "\(reference.name(of: $0.state)) (\($0.role))" }.joined(
                    separator: ", ")
              ),
              (
                "  sponsors",
                line.sponsorFigures.isEmpty
                  ? nil
                  : line.sponsorFigures.map { "\($0.valueAsPrinted) (\($0.scope), \($0.publisher))" }
                    .joined(separator: " ; ")
              ),
            ]
          }
          + session.reports.map {
            (
              "Report",
              "\($0.symbol), \($0.date?.inWords ?? "date not told")"
                + ($0.status == "verified" ? "" : " (\($0.status))")
            )
          }
          + session.debates.map { ("Debate", "\($0.title), \($0.from.inWords)") })
      for read in session.resolutions {
        page.list(
          "What \(read.document.symbol) asks (\(read.document.title))",
          read.asks.map { line in
            "\(line.ask.paragraph). \(line.ask.verb) \(line.ask.addressee ?? "nobody by name"): "
              + (line.events.isEmpty
                ? "no event in the record"
                : line.events.map {
                  "\($0.kind.rawValue), \($0.date?.inWords ?? "no date"), \($0.voice.rawValue)"
                }
                .joined(separator: "; "))
              + (line.followed.map {
                "; the next report on the topic is \($0.symbol), whether that one or not"
              } ?? "")
          })
      }
    }
    return page.text
  }
}

extension ReportAnswer {
  func page(_ reference: ReferenceData, width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("\(symbol): \(title)")
    page.fields([
      ("Date", date?.inWords), ("Second symbol", document?.secondSymbol ?? read?.otherSymbols.first),
      ("Read from its file", read.map { "\($0.paragraphs) numbered paragraphs" } ?? "no: avow import FILE"),
      (
        "Prepared by",
        panels.map(\.title).joined(separator: " ; ").isEmpty
          ? nil : panels.map(\.title).joined(separator: " ; ")
      ),
      ("Taken up by", debates.map { "\($0.title), \($0.from.inWords)" }.joined(separator: " ; ")),
    ])
    for line in lines {
      page.heading("Paragraph \(line.recommendation.paragraph ?? "?"), \(line.recommendation.id)")
      page.paragraph(
        "To \(line.recommendation.addresseeAsPrinted.isEmpty ? "nobody by name" : line.recommendation.addresseeAsPrinted): \(line.recommendation.text)"
      )
      for echo in line.echoes {
        let judged = echo.judgements.last.map {
          "\($0.isConfirmed ? "confirmed" : "rejected") by \($0.who), \($0.date.inWords)"
        }
        page.paragraph(
          "- echo \(echo.id), \(judged ?? "unconfirmed"): \(echo.state.map { reference.name(of: $0, on: echo.date) } ?? echo.speaker), “\(echo.quote)” (\(echo.intervention))"
        )
      }
    }
    return page.text
  }
}

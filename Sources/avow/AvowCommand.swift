import ArgumentParser

/// The terminal's door to the record.
@main
struct AvowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "avow",
    abstract: "Keeps the books of the United Nations Responsibility to Protect.",
    usage: "avow [--data <dir>] <subcommand>",
    discussion: """
      What states avowed, what they were warned of, and what they did. A record of the debates and \
      dialogues since 2009 ships with Avow and is there at the first command; votes are imported.

      EXAMPLES:
        avow brief RWA                 where Rwanda has stood
        avow show A/RES/75/277         a resolution and what was printed of it
        avow import resolutions.csv.gz votes.csv.gz
        avow rollcalls --year 2005 --text "human rights"
        avow agreement USA RUS --csv > agreement.csv
        avow figures GA72-DEBATE-2018  what is counted of a debate, by each rule
        avow summary GA72-DEBATE-2018  its summary, made from the record
        avow check                     is everything in order?
        avow serve                     the same in a browser on this machine

      Tables are for people; --json and --csv, where a command has them, are for programs and keep their form. \
      Answers go to standard output, progress and refusals to standard error.

      EXIT CODES:
        0   done
        1   refused, not in the record, or a check that found a problem
        64  the command line itself is wrong

      ENVIRONMENT:
        AVOW_AUTHORITY   a folder of further authority files (states.csv, source-codes.csv, …)
                         whose rows are added to those that ship

      SHELL COMPLETION:
        avow --generate-completion-script bash   (or zsh, fish)
      """,
    version: "0.1.0",
    subcommands: [
      ImportCommand.self, FetchCommand.self, BriefCommand.self, ShowCommand.self, SearchCommand.self,
      RollCallsCommand.self, AgreementCommand.self, CohesionCommand.self, NeighboursCommand.self,
      BlocsCommand.self, EstimateCommand.self, PositionsCommand.self, PolarizationCommand.self,
      MovementCommand.self, WhipCommand.self, ScaleCommand.self, StudyCommand.self, RunsCommand.self,
      CompareCommand.self, FiguresCommand.self, SummaryCommand.self, CivilSocietyCommand.self,
      TagCommand.self, ThemesCommand.self, CodingCommand.self, JointCommand.self, RecommendationsCommand.self,
      LensesCommand.self,
      CommitmentsCommand.self,
      VetoesCommand.self,
      AgendaCommand.self,
      ReportsCommand.self,
      EventsCommand.self, PanelCommand.self, RiskCommand.self, ScorecardCommand.self, ReportCommand.self,
      UpdateCommand.self,
      ReconcileCommand.self,
      SignalsCommand.self, SituationCommand.self, AssessCommand.self, AlertCommand.self,
      MeasureCommand.self, AccountabilityCommand.self,
      CheckCommand.self,
      CorrectCommand.self,
      ExportCommand.self,
      ServeCommand.self,
      DeskCommand.self,
    ])

  @OptionGroup var data: DataOption

  static func main() async {
    Terminal.endQuietlyOnClosedPipe()
    await main(nil)
  }
}

# A client of GrowthSim's HTTP interface (docs/http-api.md) for R: one file, jsonlite and the program curl.
#
#   source("growthsim.R")
#   city <- gs_client("http://127.0.0.1:8080")
#   run <- gs_run(city, "bac-giang", "services-push", paths = 200000, progress = gs_show)
#   gs_run_targets(run)
#
# Tables are data frames. What goes wrong is a condition of class growthsim_error with `status` and `errors`.

#' A server. `token` is a key of it, where it asks for one; without it that of the environment, GROWTHSIM_TOKEN.
#' `patience`: seconds for which a server that is away or has its hands full is asked again.
gs_client <- function(server = "http://127.0.0.1:8080", token = Sys.getenv("GROWTHSIM_TOKEN"), name = "", patience = 120) {
  if (!requireNamespace("jsonlite", quietly = TRUE)) stop("The package jsonlite is missing: install.packages(\"jsonlite\")")
  if (!nzchar(Sys.which("curl"))) stop("The program curl is missing: install it, and start R again.")
  structure(list(server = sub("/+$", "", server), token = token, name = name, patience = patience), class = "growthsim_client")
}

#' Product, version, engine.
gs_about <- function(client) .gs_json(client, "GET", "")

#' The models on record.
gs_models <- function(client) .gs_table(client, "/models")

#' The scenarios of a model.
gs_scenarios <- function(client, model) .gs_table(client, .gs_path("models", model, "scenarios"))

#' The targets of a model: clause, group, words of the document, measure.
gs_targets <- function(client, model) .gs_table(client, .gs_path("models", model, "targets"))

#' The newest runs as they stand, page after page up to `limit`.
gs_runs <- function(client, model = NULL, scenario = NULL, limit = 20) {
  place <- paste0("/runs", .gs_query(model = model, scenario = scenario, limit = min(limit, 100)))
  rows <- data.frame()
  while (nzchar(place) && nrow(rows) < limit) {
    answer <- .gs_send(client, "GET", place)
    page <- .gs_frame(answer$text)
    rows <- .gs_bind(list(rows, page))
    link <- grep("^link:", answer$headers, ignore.case = TRUE, value = TRUE)
    place <- if (length(link)) sub(".*<[^>]*?(/runs\\?[^>]*)>.*", "\\1", link[1], perl = TRUE) else ""
  }
  utils::head(rows, limit)
}

#' Puts a model on record: a folder with model.yaml, the CSV files that it names, and scenarios/*.yaml. Returns the receipt.
gs_put_model <- function(client, folder, model = NULL) {
  yaml <- .gs_read(file.path(folder, "model.yaml"))
  if (is.null(model)) model <- sub("^id:[[:space:]]*[\"']?([a-z0-9_-]+).*", "\\1", grep("^id:", strsplit(yaml, "\r?\n")[[1]], value = TRUE)[1])
  csv <- Filter(function(file) grepl(basename(file), yaml, fixed = TRUE), sort(list.files(folder, "\\.csv$", full.names = TRUE)))
  scenarios <- sort(list.files(file.path(folder, "scenarios"), "\\.yaml$", full.names = TRUE))
  texts <- function(files, names) structure(lapply(files, .gs_read), names = if (length(files)) names else character())
  body <- list(
    file = file.path(folder, "model.yaml"), yaml = yaml,
    attachments = texts(csv, basename(csv)), scenarios = texts(scenarios, sub("\\.yaml$", "", basename(scenarios))))
  .gs_json(client, "PUT", .gs_path("models", model), body)
}

#' Puts the YAML of a scenario on record. Returns the receipt.
gs_put_scenario <- function(client, model, scenario, yaml) .gs_json(client, "PUT", .gs_path("models", model, "scenarios", scenario), yaml)

#' Orders a run, and returns it without waiting. What an order may say stands in docs/http-api.md: paths, seed, as_of,
#' settings = list(name = "equation"), ...
gs_order <- function(client, model, scenario = "baseline", ...) {
  ticket <- .gs_json(client, "POST", .gs_path("models", model, "scenarios", scenario, "runs"), .gs_asked(...))
  .gs_of(client, ticket$run_id)
}

#' Orders a run, waits for its end, and returns it. `progress` is called with each word of it; an interrupt leaves the run to go on.
gs_run <- function(client, model, scenario = "baseline", ..., progress = NULL) gs_wait(gs_order(client, model, scenario, ...), progress)

#' Waits for a run's end, and returns it. A run that failed is an error of class growthsim_run_failed.
gs_wait <- function(run, progress = NULL, every = 0.5) {
  repeat {
    told <- gs_status(run)
    if (!is.null(progress)) progress(told)
    if (told$state == "failed") .gs_stop(if (is.null(told$failure)) paste("Run", run$id, "failed.") else told$failure, class = "growthsim_run_failed")
    if (told$state %in% c("finished", "cancelled")) return(run)
    Sys.sleep(every)
  }
}

#' How a run stands: state, paths merged and ordered, failure.
gs_status <- function(run) .gs_json(run$client, "GET", .gs_path("runs", run$id))

#' Stops a run, and returns how it stands then. What is merged is kept.
gs_cancel <- function(run) .gs_json(run$client, "POST", .gs_path("runs", run$id, "cancel"), list())

#' Orders more paths of a run: returns the longer one, which goes on from the paths of this one.
gs_extend <- function(run, paths) {
  ticket <- .gs_json(run$client, "POST", paste0(.gs_path("runs", run$id, "extension"), .gs_query(paths = paths)), list())
  .gs_of(run$client, ticket$run_id)
}

#' What a run says, whole: the document of `growthsim run --format json`. `quantiles` are percentiles, such as c(5, 50, 95).
gs_report <- function(run, lang = "en", level = NULL, quantiles = NULL) {
  if (!is.null(quantiles)) quantiles <- paste(vapply(quantiles, .gs_number, ""), collapse = ",")
  .gs_json(run$client, "GET", paste0(.gs_path("runs", run$id, "report"), .gs_query(lang = lang, level = level, quantiles = quantiles)))
}

#' The targets of a run: probability, lower, upper, state, and the quantiles of the measure as q0.05, ...; arguments as of gs_report.
gs_run_targets <- function(run, ...) .gs_bind(lapply(gs_report(run, ...)$targets, function(target) .gs_row(target, "measure_quantiles")))

#' The projections of a run: a row for each variable and year, with mean, sd, se and quantiles as q0.05, ...; arguments as of gs_report.
gs_projections <- function(run, ...) {
  projections <- gs_report(run, ...)$projections
  .gs_bind(lapply(names(projections), function(variable) {
    its <- projections[[variable]]
    years <- .gs_bind(lapply(its$years, .gs_row, "quantiles"))
    cbind(variable = variable, name = its$name, unit = its$unit, years)
  }))
}

#' Orders an analysis (sensitivity, deadlines, audit, review, scores, value, discover, seek), waits for its end, and returns its document. What it may be
#' asked stands in docs/http-api.md; one that was asked before is found. `progress` is called with how it stands; an interrupt leaves it to go on.
gs_analyse <- function(client, model, kind, scenario = "baseline", ..., lang = "en", progress = NULL, every = 0.5) {
  asked <- .gs_asked(...)
  if (kind == "scores" && !is.null(asked$as_of)) asked$as_of <- as.list(asked$as_of)
  answer <- .gs_send(client, "POST", .gs_path("models", model, "scenarios", scenario, kind), asked)
  header <- grep("^growthsim-analysis:", answer$headers, ignore.case = TRUE, value = TRUE)
  id <- trimws(sub("^[^:]*:", "", header[1]))
  repeat {
    told <- gs_analysis_status(client, id)
    if (!is.null(progress)) progress(told)
    if (told$state == "failed") .gs_stop(if (is.null(told$failure)) paste("Analysis", id, "failed.") else told$failure, class = "growthsim_run_failed")
    if (told$state %in% c("finished", "cancelled")) break
    Sys.sleep(every)
  }
  .gs_json(client, "GET", paste0(.gs_path("analyses", id), .gs_query(lang = lang)))
}

#' How an analysis stands: state, runs and how many are done, the run that goes on, failure.
gs_analysis_status <- function(client, analysis) .gs_json(client, "GET", .gs_path("analyses", analysis, "status"))

#' Stops an analysis and its run, and returns how it stands then. What is known is kept.
gs_cancel_analysis <- function(client, analysis) .gs_json(client, "POST", .gs_path("analyses", analysis, "cancel"), list())

#' What it would take: the least setting of one lever or parameter with which a target is as probable as is wanted; of several levers the cheapest mix, or the
#' most probable one that a budget pays for. `by` has the names; `costs` and `between` are lists by name: what a unit costs, c(first, last setting).
#' Returns the document's `seek`: `setting`, `lower`, `upper`, `curve`, ..., or of a mix `mix`, `cost`, `needed`, ...; `curve` and `mix` are data frames.
gs_seek <- function(client, model, target, by, scenario = "baseline", probability = NULL, budget = NULL, costs = list(), between = list(), ..., progress = NULL) {
  levers <- lapply(by, function(name) Filter(Negate(is.null), list(name = name, cost = costs[[name]], between = between[[name]])))
  asked <- Filter(Negate(is.null), list(target = target, by = levers, probability = probability, budget = budget))
  found <- do.call(gs_analyse, c(list(client, model, "seek", scenario), asked, list(..., progress = progress)))$seek
  for (table in intersect(c("curve", "mix"), names(found))) found[[table]] <- .gs_bind(lapply(found[[table]], .gs_row, ""))
  found
}

#' Records a figure of a sector, or of an indicator (with variable = ""). Returns it as it is on record.
gs_record_figure <- function(client, model, sector, variable, year, value, source, who, sd = NULL, published = NULL, indicator = FALSE) {
  body <- list(variable = variable, year = year, value = value, source = source, who = who)
  body$sd <- sd
  body$published <- published
  .gs_json(client, "POST", .gs_path("models", model, if (indicator) "indicators" else "sectors", sector, "figures"), body)
}

#' Shows the progress of a run on one line of standard error.
gs_show <- function(told) {
  ended <- told$state %in% c("finished", "cancelled", "failed")
  message("\r", format(told$paths, big.mark = ",", width = 11), " of ", format(told$total, big.mark = ","), " paths, ", told$state, "   ", if (ended) "\n", appendLF = FALSE)
}

print.growthsim_run <- function(x, ...) {
  cat("Run", x$id, "at", x$client$server, "\n")
  invisible(x)
}

# --- what is sent and read ---

.gs_of <- function(client, id) structure(list(client = client, id = id), class = "growthsim_run")

.gs_path <- function(...) paste0("/", vapply(c(...), utils::URLencode, "", reserved = TRUE), collapse = "")

.gs_query <- function(...) {
  given <- Filter(Negate(is.null), list(...))
  values <- vapply(given, function(value) utils::URLencode(if (is.numeric(value)) .gs_number(value) else as.character(value), reserved = TRUE), "")
  if (length(given)) paste0("?", paste0(names(given), "=", values, collapse = "&")) else ""
}

.gs_number <- function(value) format(value, digits = 15, scientific = FALSE, trim = TRUE)

.gs_read <- function(file) {
  text <- readChar(file, file.info(file)$size, useBytes = TRUE)
  Encoding(text) <- "UTF-8"
  sub("^\ufeff", "", text)
}

.gs_json <- function(client, method, place, body = NULL) jsonlite::fromJSON(.gs_send(client, method, place, body)$text, simplifyVector = FALSE)

.gs_table <- function(client, place) .gs_frame(.gs_send(client, "GET", place)$text)

.gs_frame <- function(text) {
  frame <- jsonlite::fromJSON(text, flatten = TRUE)
  if (length(frame) == 0) return(data.frame())
  names(frame) <- gsub(".", "_", names(frame), fixed = TRUE)
  frame
}

# An entry as a row: what is a list is left out, but for the quantiles, which become columns.
.gs_row <- function(entry, quantiles) {
  plain <- lapply(Filter(function(value) !is.list(value) || is.null(value), entry), function(value) if (is.null(value)) NA else value)
  spread <- lapply(entry[[quantiles]], function(value) if (is.null(value)) NA else value)
  if (length(spread)) names(spread) <- paste0("q", names(spread))
  data.frame(c(plain, spread), check.names = FALSE, stringsAsFactors = FALSE)
}

.gs_bind <- function(frames) {
  frames <- Filter(function(frame) nrow(frame) > 0, frames)
  if (!length(frames)) return(data.frame())
  columns <- unique(unlist(lapply(frames, names)))
  do.call(rbind, lapply(frames, function(frame) {
    for (missing in setdiff(columns, names(frame))) frame[[missing]] <- NA
    frame[columns]
  }))
}

# What the interface takes a list of: one text is a list of one.
.gs_lists <- c("against", "compared_targets", "drawn_again", "explore", "scenarios", "tables", "targets", "by")

# What is asked, as JSON says it: NA is no value, and no settings are an object without fields.
.gs_asked <- function(...) {
  asked <- list(...)
  none <- vapply(asked, function(value) is.atomic(value) && length(value) == 1 && is.na(value), TRUE)
  if (any(none)) stop("'", names(asked)[none][1], "' is NA: leave it out, or give a value.", call. = FALSE)
  for (name in intersect(names(asked), .gs_lists)) asked[[name]] <- unname(as.list(asked[[name]]))
  if ("settings" %in% names(asked) && !length(asked$settings)) asked$settings <- structure(list(), names = character())
  asked
}

.gs_send <- function(client, method, place, body = NULL) {
  files <- c(config = tempfile(), head = tempfile(), sent = tempfile(), got = tempfile(), said = tempfile())
  on.exit(unlink(files))
  is_yaml <- is.character(body)
  headers <- c("User-Agent: growthsim.R", "Accept: application/json", if (nzchar(client$name)) paste0("GrowthSim-Client: ", utils::URLencode(client$name, reserved = TRUE)))
  if (!is.null(body)) {
    headers <- c(headers, paste0("Content-Type: application/", if (is_yaml) "yaml" else "json"))
    if (!is_yaml && length(body) == 0) body <- structure(list(), names = character())
    text <- if (is_yaml) body else jsonlite::toJSON(body, auto_unbox = TRUE, digits = NA, null = "null")
    writeBin(charToRaw(enc2utf8(as.character(text))), files[["sent"]])
  }
  if (nzchar(client$token)) headers <- c(headers, paste0("Authorization: Bearer ", client$token))

  # In a file that others cannot read: what stands on a command line, every process of the machine may see.
  file.create(files[["config"]])
  Sys.chmod(files[["config"]], "600")
  quoted <- function(text) paste0("\"", gsub("([\\\\\"])", "\\\\\\1", text), "\"")
  writeLines(enc2utf8(c(
    paste("url =", quoted(paste0(client$server, "/api/v1", place))),
    paste("request =", quoted(method)),
    paste("header =", quoted(headers)),
    if (!is.null(body)) paste("data-binary =", quoted(paste0("@", files[["sent"]]))),
    paste("dump-header =", quoted(files[["head"]])),
    paste("output =", quoted(files[["got"]])),
    "silent", "show-error", "compressed", "connect-timeout = 5", "max-time = 300")), files[["config"]], useBytes = TRUE)

  end <- Sys.time() + client$patience
  repeat {
    code <- system2("curl", c("--config", shQuote(files[["config"]])), stderr = files[["said"]])
    if (code == 0) {
      head <- readLines(files[["head"]], warn = FALSE)
      status <- as.integer(sub("^HTTP/[0-9.]+ +([0-9]+).*", "\\1", utils::tail(grep("^HTTP/", head, value = TRUE), 1)))
      text <- if (file.exists(files[["got"]])) .gs_read(files[["got"]]) else ""
      if (status < 300) return(list(text = text, headers = head))
      after <- suppressWarnings(as.numeric(sub("^[^:]*:", "", grep("^retry-after:", head, ignore.case = TRUE, value = TRUE)[1])))
      again <- if (status %in% c(429, 503)) if (is.na(after)) 1 else after
      fail <- function() .gs_refused(status, text)
    } else {
      again <- 1
      said <- paste(readLines(files[["said"]], warn = FALSE), collapse = " ")
      fail <- function() .gs_stop(paste0("No answer from ", client$server, ": ", said), class = "growthsim_unreachable")
    }
    if (is.null(again) || Sys.time() + again > end) fail()
    Sys.sleep(again)
  }
}

.gs_refused <- function(status, text) {
  problem <- tryCatch(jsonlite::fromJSON(text, simplifyVector = FALSE), error = function(unread) list())
  kinds <- c("400" = "refused", "401" = "forbidden", "403" = "forbidden", "404" = "not_found", "413" = "refused", "415" = "refused", "422" = "refused", "429" = "too_many", "503" = "too_many")
  kind <- kinds[as.character(status)]
  .gs_stop(if (is.null(problem$detail)) paste("HTTP", status) else problem$detail, status, problem$errors, if (!is.na(kind)) paste0("growthsim_", kind))
}

.gs_stop <- function(detail, status = NA, errors = list(), class = NULL) {
  stop(structure(list(message = detail, call = NULL, status = status, errors = errors), class = c(class, "growthsim_error", "error", "condition")))
}

-- Results of a survey with a common link grow while it is open, and what is shown each time is protected given what was
-- shown before (ADR 26).

-- Which showing let an answer into the results. Those that were shown so far count as the first.
alter table surveys.answers add column wave integer not null default 1;

-- The showings that somebody has looked at: those alone can be subtracted from what is shown later. Not who looked, nor when.
create table surveys.looks (
  survey_id uuid not null,
  survey_version integer not null,
  wave integer not null,
  prestudy_id uuid not null,
  primary key (survey_id, survey_version, wave),
  foreign key (survey_id, prestudy_id) references surveys.surveys (id, prestudy_id) on delete cascade,
  foreign key (survey_id, survey_version) references surveys.versions (survey_id, version)
);
-- Whether anybody looked at what is shown now in a survey that is open is not known: taken as yes.
insert into surveys.looks (survey_id, survey_version, wave, prestudy_id)
select distinct a.survey_id, a.survey_version, 1, a.prestudy_id from surveys.answers a join surveys.surveys s on s.id = a.survey_id
 where a.shown and not a.test and s.state = 'open' and s.way = 'link';
